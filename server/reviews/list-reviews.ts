import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Query } from '../wechat/database';
import type { ReviewDocument } from './review-documents';
import { staffReview } from './review-views';

const reviewsPerPage = 20;
const reviewsOfOrder = 30;

/** Reviews of the store for colleagues, newest first, one page. */
export async function listReviews(
  { database, nowMs }: Services,
  input: StaffInput<'listReviews'>,
): Promise<StaffAnswers['listReviews'] | Refused> {
  const { storeId, which, before } = input;
  const following = before === null ? {} : { timePlace: { below: before } };
  const [store, found] = await Promise.all([
    database.get('stores', storeId),
    database.query('reviews', {
      where: { storeId, ...whereOf[which], ...following },
      orderBy: ['timePlace', 'desc'],
      limit: reviewsPerPage + 1,
    }),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const page = found.slice(0, reviewsPerPage);
  return {
    reviews: page.map(staffReview),
    nextBefore: found.length > reviewsPerPage ? (page.at(-1)?.timePlace ?? null) : null,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: nowMs(),
  };
}

const whereOf: Readonly<Record<StaffInput<'listReviews'>['which'], Query<ReviewDocument>['where']>> = {
  unanswered: { wantsAnswer: true },
  low: { isKept: true, verdict: 'improve' },
  held: { standing: 'held' },
  all: { isKept: true },
};

/** All that was said of one order, where its low mark is somebody's task. */
export async function viewVoiceOfOrder(
  { database, nowMs }: Services,
  { storeId, orderId }: StaffInput<'viewVoiceOfOrder'>,
): Promise<StaffAnswers['viewVoiceOfOrder'] | Refused> {
  const [order, survey, reviews] = await Promise.all([
    database.get('orders', orderId),
    database.get('surveys', orderId),
    database.query('reviews', {
      where: { orderId },
      orderBy: ['timePlace', 'desc'],
      limit: reviewsOfOrder,
    }),
  ]);
  if (order?.storeId !== storeId) return new Refused('ORDER_UNKNOWN');
  return {
    pickupNumber: order.pickupNumber,
    tableName: order.table?.name ?? null,
    reviews: reviews.filter(({ isKept }) => isKept).map(staffReview),
    survey: survey?.marks ?? null,
    utcOffsetMinutes: order.dayClock.utcOffsetMinutes,
    nowMs: nowMs(),
  };
}
