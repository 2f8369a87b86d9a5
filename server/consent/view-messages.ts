import type { ConsentStaffAnswers, MessageFigures } from '../../contract/consent';
import type { StaffInput } from '../../contract/staff';
import { addFigures, type FiguresByPurpose } from '../../domain/consent/message-figures';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { Refused } from '../refused';
import type { Services } from '../services';

const daysShown = 28;
const notSentLookedAt = 200;

/** Four weeks of messages: one document for each day, and the newest that were not sent. */
export async function viewMessages(
  services: Services,
  { storeId }: StaffInput<'viewMessages'>,
): Promise<ConsentStaffAnswers['viewMessages'] | Refused> {
  const { database } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const toDay = businessDay(store.hours, services.nowMs());
  const fromDay = dayText(dayNumberOf(toDay) - daysShown + 1);
  const [days, notSent] = await Promise.all([
    database.query('messageFigures', { where: { storeId }, orderBy: ['day', 'desc'], limit: daysShown }),
    database.queryFields(
      'messages',
      { where: { storeId, status: 'not-sent' }, orderBy: ['atMs', 'desc'], limit: notSentLookedAt },
      ['purpose', 'reason'],
    ),
  ]);
  const byPurpose = days
    .filter(({ day }) => day >= fromDay)
    .reduce<FiguresByPurpose>((sum, day) => addFigures(sum, day.byPurpose), {});
  return { figures: { fromDay, toDay, byPurpose, notSent: countedReasons(notSent) } };
}

function countedReasons(
  messages: readonly Pick<MessageFigures['notSent'][number], 'purpose'>[],
): MessageFigures['notSent'] {
  const counts = new Map<string, MessageFigures['notSent'][number]>();
  for (const message of messages as readonly MessageFigures['notSent'][number][]) {
    const { purpose, reason } = message;
    if (reason === null) continue;
    const key = `${purpose} ${reason}`;
    counts.set(key, { purpose, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
