import type { GuestRewardView, TakingView } from '../../../contract/rewards';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { visit } from '../../features/session/visit';
import { storeList } from '../../features/stores/store-list';
import { currentLanguage, localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';

/** What stands below an offer's name: how many are left, how many each, until when. */
export function offerFacts(offer: GuestRewardView, nowMs: number): string {
  const { left, perGuest, state, fromMs, untilMs } = offer;
  const date = (ms: number) => dateWords(houseClock(), ms, nowMs);
  return [
    left === null ? null : rewardsText('left', { count: left }),
    rewardsText('perGuest', { count: perGuest }),
    state === 'not-yet'
      ? rewardsText('startsOn', { date: date(fromMs) })
      : rewardsText('until', { date: date(untilMs - 1) }),
  ]
    .filter((words) => words !== null)
    .join(' · ');
}

/** Why an offer cannot be had, in the place of its button; null when it can. */
export function whyNot(offer: GuestRewardView, points: number): string | null {
  if (offer.state === 'not-yet') return rewardsText('notYet');
  if (offer.taken >= offer.perGuest) return rewardsText(offer.price > 0 ? 'enough' : 'claimed');
  if (offer.left === 0) return rewardsText(offer.price > 0 ? 'soldOut' : 'claimedOut');
  if (points >= offer.price) return null;
  return rewardsText('missing', { points: offer.price - points });
}

/** The rules of an exchange, which the guest reads before it. */
export function exchangeRules({ goods, storeIds }: GuestRewardView): readonly string[] {
  const days = goods.goodForDays;
  const stores = storeNames(storeIds);
  const where = stores === '' ? [] : [rewardsText('ruleStores', { stores })];
  if (goods.kind === 'coupon') {
    return [rewardsText('ruleCoupon', { days }), rewardsText('ruleCancel'), ...where];
  }
  const ended = goods.whenExpired === 'points-return' ? 'ruleReturn' : 'ruleLapse';
  return [rewardsText('ruleDish', { days }), rewardsText(ended), rewardsText('ruleCancel'), ...where];
}

export function storeNames(storeIds: readonly string[]): string {
  const known = visit.store ? [...storeList.stores, visit.store] : storeList.stores;
  const names = storeIds.flatMap((storeId) => {
    const store = known.find(({ id }) => id === storeId);
    return store ? [localText(store.name)] : [];
  });
  return names.join(currentLanguage() === 'zh-CN' ? '、' : ', ');
}

export function takingTone(taking: TakingView): 'gold' | 'jade' | 'plain' {
  if (taking.status === 'open') return 'gold';
  return taking.status === 'issued' || taking.status === 'redeemed' ? 'jade' : 'plain';
}
