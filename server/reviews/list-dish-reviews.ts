import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { dishesById } from '../../domain/menu/lookup';
import { noVerdicts } from '../../domain/review/verdict';
import { loadMenu } from '../ordering/load-menu';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { dishVoiceId, idOnReview, type ReviewDocument } from './review-documents';
import { reviewView } from './review-views';

const reviewsPerPage = 10;

/** One page of what others say of a dish, what helps most first. */
export async function listDishReviews(
  services: Services,
  guestId: string,
  { storeId, dishId, before }: GuestInput<'listDishReviews'>,
): Promise<GuestAnswers['listDishReviews'] | Refused> {
  const { database } = services;
  const following = before === null ? {} : { usePlace: { below: before } };
  const [store, counted, found] = await Promise.all([
    database.get('stores', storeId),
    database.get('dishVoices', dishVoiceId(storeId, dishId)),
    database.query('reviews', {
      where: { storeId, dishId, isListed: true, ...following },
      orderBy: ['usePlace', 'desc'],
      limit: reviewsPerPage + 1,
    }),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  const page = found.slice(0, reviewsPerPage);
  const [votes, menu] = await Promise.all([votesOf(database, guestId, page), loadMenu(services, store)]);
  return {
    dishName: dishesById(menu).get(dishId)?.name ?? page[0]?.dishName ?? null,
    verdicts: counted?.verdicts ?? noVerdicts,
    reviews: page.map((review) => reviewView(review, { guestId, vote: votes.get(review._id) ?? null })),
    nextBefore: found.length > reviewsPerPage ? (page.at(-1)?.usePlace ?? null) : null,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}

async function votesOf(
  database: Database,
  guestId: string,
  page: readonly ReviewDocument[],
): Promise<ReadonlyMap<string, boolean>> {
  if (page.length === 0) return new Map();
  const ids = page.map(({ _id }) => idOnReview(_id, guestId));
  const votes = await database.query('reviewVotes', { where: { _id: { oneOf: ids } }, limit: ids.length });
  return new Map(votes.map(({ reviewId, isHelpful }) => [reviewId, isHelpful]));
}
