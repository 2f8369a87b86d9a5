import type { CalendarEvent } from '../../../contract/content-calendar';
import { staffSession } from '../../features/colleague/session/staff-session';
import { openPage } from '../../platform/navigation';

/** To where an event was made and is changed; null for a colleague who may not look there. */
export function wayTo(storeId: string, { kind, id }: CalendarEvent): (() => Promise<void>) | null {
  switch (kind) {
    case 'article-timed':
    case 'article-out':
      return () => openPage('/press/article/index', { articleId: id });
    case 'post':
      return () => openPage('/bulletin/post/index', { storeId, postId: id });
    case 'new-dish':
      return staffSession.may('listAnnouncements')
        ? () => openPage('/owner/new-dish/index', { storeId })
        : null;
    case 'question':
      return staffSession.may('listDishQuestions') ? () => openPage('/voice/questions/index') : null;
    case 'coupon-from':
    case 'coupon-until':
    case 'goods-from':
    case 'goods-until':
      return staffSession.may('listRewards') ? () => openPage('/owner/rewards/index') : null;
    case 'closed':
    case 'other-hours':
      return staffSession.may('viewReservationRules')
        ? () => openPage('/owner/reservation-rules/index')
        : null;
  }
}
