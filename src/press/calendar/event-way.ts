import type { CalendarEvent } from '../../../contract/content-calendar';
import { staffSession } from '../../features/colleague/session/staff-session';
import { openPage } from '../../platform/navigation';
import { routes } from '../../platform/routes';

/** To where an event was made and is changed; null for a colleague who may not look there. */
export function wayTo(storeId: string, { kind, id }: CalendarEvent): (() => Promise<void>) | null {
  switch (kind) {
    case 'article-timed':
    case 'article-out':
      return () => openPage(routes.pressArticle, { articleId: id });
    case 'post':
      return () => openPage(routes.bulletinPost, { storeId, postId: id });
    case 'new-dish':
      return staffSession.may('listAnnouncements') ? () => openPage(routes.ownerNewDish, { storeId }) : null;
    case 'question':
      return staffSession.may('listDishQuestions') ? () => openPage(routes.voiceQuestions) : null;
    case 'coupon-from':
    case 'coupon-until':
    case 'goods-from':
    case 'goods-until':
      return staffSession.may('listRewards') ? () => openPage(routes.ownerRewards) : null;
    case 'closed':
    case 'other-hours':
      return staffSession.may('viewReservationRules') ? () => openPage(routes.ownerReservationRules) : null;
  }
}
