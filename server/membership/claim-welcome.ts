import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { Refused } from '../refused';
import type { Services } from '../services';
import { giveGiftCoupon, giveGiftPoints, wasGiven } from './gifts';
import { newGuest } from './guest-document';
import { readMemberRules } from './member-rules-document';

export const welcomeCause = 'welcome';

/**
 * Gives the welcome gift, once for each person ever: its ids follow from the person, and stay when the account is
 * deleted. A repeat is refused, for there is nothing to give again.
 */
export async function claimWelcome(
  services: Services,
  guestId: string,
  { storeId }: GuestInput<'claimWelcome'>,
): Promise<GuestAnswers['claimWelcome'] | Refused> {
  return services.database.transact(async (transaction) => {
    const nowMs = services.nowMs();
    const gift = { guestId, cause: welcomeCause, nowMs };
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const rules = await readMemberRules(transaction);
    const { isOn, points, coupon } = rules.welcome;
    if (await wasGiven(transaction, 'welcome', gift)) return new Refused('WELCOME_TAKEN');
    if (!isOn) return new Refused('WELCOME_OFF');
    const guest = await transaction.get('guests', guestId);
    if (!guest) await transaction.set('guests', newGuest(guestId, nowMs));
    await giveGiftPoints(transaction, rules, { ...gift, kind: 'welcome', points });
    if (coupon) {
      const name = { zh: '见面礼', en: 'Welcome gift' };
      await giveGiftCoupon(transaction, { ...gift, name, coupon, clock: store.hours });
    }
    return { points, coupon };
  });
}
