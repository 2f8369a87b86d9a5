import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { messageCaps } from '../../domain/consent/decide-send';
import { addFigures, type FiguresByPurpose } from '../../domain/consent/message-figures';
import { quietUntilMs } from '../../domain/consent/quiet-hours';
import { nextAttemptAtMs } from '../../domain/limits/sliding-window';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { findDish } from './announce-new-dish';

/** More than these are told of as "and more". */
const guestsCounted = 500;
const daysLookedAt = 28;

/** Whom an announcement would reach if it went out now, and what keeps it from everybody else. */
export async function previewNewDish(
  services: Services,
  input: StaffInput<'previewNewDish'>,
): Promise<StaffAnswers['previewNewDish'] | Refused> {
  const { database } = services;
  const found = await findDish(services, input);
  if (found instanceof Refused) return found;
  const nowMs = services.nowMs();
  const [guests, counts] = await Promise.all([
    database.queryFields(
      'consents',
      { where: { newsStoreId: input.storeId }, orderBy: ['newsPlace', 'asc'], limit: guestsCounted },
      ['sentTimesMs'],
    ),
    readCounts(database, input.storeId),
  ]);
  const hadNews = guests.filter(
    ({ sentTimesMs }) => nextAttemptAtMs(sentTimesMs.push, messageCaps.push, nowMs) !== null,
  );
  return {
    dishName: found.dish.name,
    price: found.dish.price,
    licensed: guests.length,
    isMore: guests.length === guestsCounted,
    hadNewsLately: hadNews.length,
    quietUntilMs: quietUntilMs('push', found.store.hours, nowMs),
    ...counts,
    hasTemplate: services.messages.templates['new-dish'] !== null,
  };
}

/** How guests of the store answered when they were asked for news. */
async function readCounts(database: Database, storeId: string) {
  const days = await database.query('messageFigures', {
    where: { storeId },
    orderBy: ['day', 'desc'],
    limit: daysLookedAt,
  });
  const sum = days.reduce<FiguresByPurpose>((all, day) => addFigures(all, day.byPurpose), {});
  const kinds = Object.values(sum['new-dish'] ?? {});
  const total = (event: 'asked' | 'granted' | 'withdrawn') =>
    kinds.reduce((count, each) => count + each[event], 0);
  return {
    asked: total('asked'),
    declined: total('asked') - total('granted'),
    withdrawn: total('withdrawn'),
  };
}
