import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { ConsentAsk } from '../../contract/consent';
import type { OrderVoice, VoicedDish } from '../../contract/reviews';
import { completedAtMs, faultOfDishVoice, faultOfVoice } from '../../domain/review/review-rules';
import { mayAsk } from '../../domain/consent/asking';
import { questionsFor } from '../../domain/survey/survey';
import type { ConsentsDocument } from '../consent/consent-documents';
import { consentOf, readConsents } from '../consent/ledger';
import { findOwnOrder } from '../ordering/find-order';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { lowMarkTaskId } from '../voice/low-mark-task';
import type { Database } from '../wechat/database';
import { uploadFolderOfOrder } from './check-pictures';
import { reviewIdFor, type ReviewDocument } from './review-documents';
import { ownReview } from './review-views';

/** An order has at most a hundred lines, and a menu hardly more dishes that one table eats. */
const dishesAsked = 30;

/** What one order asks its guest, and what they said so far. */
export async function viewOrderVoice(
  services: Services,
  guestId: string,
  { orderId }: GuestInput<'viewOrderVoice'>,
): Promise<GuestAnswers['viewOrderVoice'] | Refused> {
  const order = await findOwnOrder(services, guestId, orderId);
  if (order instanceof Refused) return order;
  if (completedAtMs(order) === null) return new Refused('REVIEW_NOT_POSSIBLE', { why: 'NOT_COMPLETED' });
  return { voice: await readVoice(services, order) };
}

export async function readVoice(services: Services, order: OrderDocument): Promise<OrderVoice> {
  const { database } = services;
  const [reviews, survey, task, consents] = await Promise.all([
    reviewsOfOrder(database, order),
    database.get('surveys', order._id),
    database.get('serviceTasks', lowMarkTaskId(order._id)),
    readConsents(database, order.guestId),
  ]);
  const nowMs = services.nowMs();
  return {
    ...{ orderId: order._id, storeId: order.storeId, storeName: order.storeName, mode: order.mode },
    completedAtMs: completedAtMs(order) ?? nowMs,
    dishes: dishIdsOf(order).flatMap((dishId) => voicedDish(order, dishId, reviews.get(dishId), nowMs)),
    survey: { questions: questionsFor(order.mode), marks: survey?.marks ?? {} },
    fault: faultOfVoice(order, nowMs),
    uploadFolder: uploadFolderOfOrder(order._id),
    asks: asksAfterVoice(services, consents),
    isSeenTo: task?.status === 'closed',
    utcOffsetMinutes: order.dayClock.utcOffsetMinutes,
    nowMs,
  };
}

/** To hear of an answer is worth more than to be asked another time. */
const purposesAsked = ['review-answered', 'survey'] as const;

function asksAfterVoice({ messages, nowMs }: Services, consents: ConsentsDocument): ConsentAsk[] {
  return purposesAsked.flatMap((purpose) => {
    const templateId = messages.templates[purpose];
    const isAsked = templateId !== null && mayAsk(consentOf(consents, purpose), nowMs());
    return isAsked ? [{ purpose, templateId }] : [];
  });
}

function voicedDish(
  order: OrderDocument,
  dishId: string,
  review: ReviewDocument | undefined,
  nowMs: number,
): VoicedDish[] {
  const line = order.lines.find((each) => each.dishId === dishId);
  const isGivenBack = faultOfDishVoice(order, dishId, nowMs) === 'GIVEN_BACK';
  if (!line || (isGivenBack && !review)) return [];
  const { name, picture } = line;
  return [{ dishId, name, picture, review: review ? ownReview(review, nowMs) : null }];
}

/** By the dish; ids follow from order and dish, so that they are read by id. */
export async function reviewsOfOrder(
  database: Database,
  order: OrderDocument,
): Promise<ReadonlyMap<string, ReviewDocument>> {
  const ids = dishIdsOf(order).map((dishId) => reviewIdFor(order._id, dishId));
  const found = await database.query('reviews', { where: { _id: { oneOf: ids } }, limit: ids.length });
  return new Map(found.map((review) => [review.dishId, review]));
}

function dishIdsOf({ lines }: OrderDocument): string[] {
  return [...new Set(lines.map(({ dishId }) => dishId))].slice(0, dishesAsked);
}
