import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { noSignIns, signIn, type SignIns } from '../../domain/membership/sign-in';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import { giveGiftPoints } from './gifts';
import { readMemberRules } from './member-rules-document';

/** `signIns/<guestId>`: the days of the last three months on which a guest signed in. */
export interface SignInsDocument extends SignIns {
  readonly _id: string;
}

/**
 * Signs in for the store's business day, once: a second tap, and a second phone, are answered with what stands and
 * `points` of 0.
 */
export async function signInToday(
  services: Services,
  guestId: string,
  { storeId }: GuestInput<'signInToday'>,
): Promise<GuestAnswers['signInToday'] | Refused> {
  return services.database.transact(async (transaction) => {
    const nowMs = services.nowMs();
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const rules = await readMemberRules(transaction);
    if (!rules.signIn.isOn) return new Refused('SIGN_IN_OFF');
    const known = await transaction.get('signIns', guestId);
    const before = known ?? noSignIns;
    const day = businessDay(store.hours, nowMs);
    const signed = signIn(rules.signIn, before, day);
    if (!signed) return { days: before.days, streak: before.streak, points: 0, bonus: 0, today: day };
    const { signIns, points, bonus } = signed;
    await transaction.set('signIns', { _id: guestId, ...signIns });
    await giveGiftPoints(transaction, rules, {
      ...{ guestId, cause: `sign-in ${day}`, nowMs },
      ...{ kind: 'sign-in', points: points + bonus },
    });
    return { ...signIns, points, bonus, today: day };
  });
}
