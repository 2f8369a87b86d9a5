import { linkQuery } from '../../features/session/sharing';
import { addressOf } from '../../platform/navigation';

/** The link to a present; its secret is in it, so whoever has the link has the present. */
export function giftPath(token: string): string {
  return `${addressOf('/rewards/coupons/index', { gift: token })}&${linkQuery('gift', '', 'card')}`;
}
