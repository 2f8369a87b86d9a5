import { businessDayNumber } from '../../domain/store-hours/business-day';
import { dayText } from '../../domain/store-hours/local-time';
import { readMemberRules } from '../membership/member-rules-document';
import type { NewsFrom } from '../membership/member-news';
import { tendMember, type Tending } from '../membership/tend-member';
import { Refused } from '../refused';
import type { Services } from '../services';

const guestsPerBatch = 50;

/**
 * Levels that end, free dishes of the month, birthdays, and guests whom changed rules lift; says whether more is
 * waiting. What is due is found by index, a batch at a time, and each guest is read again in a transaction.
 */
export async function tendMembers(services: Services): Promise<boolean> {
  const from = await firstStore(services);
  if (!from) return false;
  const nowMs = services.nowMs();
  const rules = await readMemberRules(services.database);
  const tending = { rules, from, nowMs };
  const due = await dueGuests(services, tending);
  for (const guestId of due.guestIds) {
    const tended = await services.database.transact(async (transaction) => {
      await tendMember(transaction, guestId, tending);
      return true;
    });
    if (tended instanceof Refused) services.log({ event: 'member-busy' });
  }
  return due.isMoreWaiting;
}

async function dueGuests({ database }: Services, { rules, from, nowMs }: Tending) {
  const ids = ['_id'] as const;
  const today = businessDayNumber(from.dayClock, nowMs);
  const birthdaysBefore = dayText(today + rules.birthday.daysAhead + 1);
  const [timely, outdated, celebrating] = await Promise.all([
    database.queryFields(
      'guests',
      {
        where: { memberDueAtMs: { atMost: nowMs } },
        orderBy: ['memberDueAtMs', 'asc'],
        limit: guestsPerBatch,
      },
      ids,
    ),
    database.queryFields(
      'guests',
      {
        where: { memberRulesVersion: { below: rules.version } },
        orderBy: ['memberRulesVersion', 'asc'],
        limit: guestsPerBatch,
      },
      ids,
    ),
    rules.birthday.isOn
      ? database.queryFields(
          'guests',
          {
            where: { nextBirthday: { before: birthdaysBefore } },
            orderBy: ['nextBirthday', 'asc'],
            limit: guestsPerBatch,
          },
          ids,
        )
      : [],
  ]);
  const found = [timely, outdated, celebrating];
  return {
    guestIds: [...new Set(found.flat().map(({ _id }) => _id))],
    isMoreWaiting: found.some((batch) => batch.length === guestsPerBatch),
  };
}

/** The house writes in the name of its first store, and counts members' days by that store's clock. */
export async function firstStore({ database }: Services): Promise<NewsFrom | null> {
  const [store] = await database.queryFields(
    'stores',
    { where: {}, orderBy: ['position', 'asc'], limit: 1 },
    ['name', 'hours'],
  );
  return store ? { storeId: store._id, storeName: store.name, dayClock: store.hours } : null;
}
