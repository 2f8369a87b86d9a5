import { addressOf } from '../../platform/navigation';
import { routes } from '../../platform/routes';

/** The link to a present; its secret is in it, so whoever has the link has the present. */
export function giftPath(token: string): string {
  return addressOf(routes.rewardsCoupons, { gift: token });
}
