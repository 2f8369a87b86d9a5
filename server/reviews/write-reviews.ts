import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { placeInList } from '../../domain/listing/place-in-list';
import { maskedName } from '../../domain/review/masked-name';
import { faultOfDishVoice, mayChangeReview } from '../../domain/review/review-rules';
import { plainName } from '../../domain/service/plain-words';
import { inBothLanguages, joinLocal } from '../../domain/text/local-text';
import { isLowVerdict, type TaskCandidate } from '../../domain/voice/low-mark';
import { faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { findOwnOrder } from '../ordering/find-order';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { findTaskOwner, openLowMarkTask } from '../voice/low-mark-task';
import { voiceFactEntry } from '../voice/voice-facts';
import type { Transaction } from '../wechat/database';
import { askAgainAtMs, faultOfReviewPictures, requestVerdicts } from './check-pictures';
import { indexed, reviewIdFor, type ReviewDocument, type ReviewPicture } from './review-documents';
import { readVoice, reviewsOfOrder } from './view-order-voice';

type Input = GuestInput<'writeReviews'>;
type Wish = Input['reviews'][number];

/**
 * Keeps what a guest says of dishes of one order: once a dish, and thought over once. What others are going to read
 * passes WeChat first; of what the guest said before in the same words, nothing is asked or written again.
 */
export async function writeReviews(
  services: Services,
  guestId: string,
  input: Input,
): Promise<GuestAnswers['writeReviews'] | Refused> {
  const order = await findOwnOrder(services, guestId, input.orderId);
  if (order instanceof Refused) return order;
  const nowMs = services.nowMs();
  for (const { dishId } of input.reviews) {
    const why = faultOfDishVoice(order, dishId, nowMs);
    if (why !== null) return new Refused('REVIEW_NOT_POSSIBLE', { why, dishId });
  }
  const known = await reviewsOfOrder(services.database, order);
  const wishes = input.reviews.filter((wish) => !isSame(known.get(wish.dishId), wish, input.isAnonymous));
  if (wishes.length > 0) {
    const fault = await keep(services, order, { wishes, known, isAnonymous: input.isAnonymous });
    if (fault !== null) return fault;
  }
  const kept = (await services.database.get('orders', order._id)) ?? order;
  return { voice: await readVoice(services, kept) };
}

interface Keeping {
  readonly wishes: readonly Wish[];
  readonly known: ReadonlyMap<string, ReviewDocument>;
  readonly isAnonymous: boolean;
}

async function keep(services: Services, order: OrderDocument, keeping: Keeping): Promise<Refused | null> {
  const { wishes, known, isAnonymous } = keeping;
  const fault = (await countAttempt(services, order.guestId, 'review')) ?? faultOfChange(services, keeping);
  if (fault) return fault;
  const judged = await judgePictures(services, order, wishes, known);
  if (judged instanceof Refused) return judged;
  const text = wishes.map((wish) => wish.text).join('\n');
  const textFault = await faultOfText(services, { openid: order.guestId, scene: 'comment', text });
  if (textFault) return textFault;
  const isLow = wishes.some(({ verdict }) => isLowVerdict(verdict));
  const [guest, owner] = await Promise.all([
    services.database.get('guests', order.guestId),
    isLow ? findTaskOwner(services.database, order.storeId) : null,
  ]);
  const name = maskedName(plainName(guest?.name ?? null));
  const written = await services.database.transact(async (transaction) => {
    for (const wish of wishes) {
      const pictures = wish.pictures.flatMap((fileId) => judged.get(fileId) ?? []);
      const refused = await writeOne(services, transaction, order, { wish, isAnonymous, name, pictures });
      if (refused) return refused;
    }
    if (isLow) await raiseTask(services, transaction, order, wishes, owner);
    if (order.voicedAtMs === undefined) {
      await transaction.update('orders', order._id, { voicedAtMs: services.nowMs() });
    }
    return true;
  });
  if (written instanceof Refused) return written;
  if (order.voicedAtMs === undefined) await bumpSignal(services.database, order.signalId, services.nowMs());
  return null;
}

interface Written {
  readonly wish: Wish;
  readonly isAnonymous: boolean;
  readonly name: string | null;
  readonly pictures: readonly ReviewPicture[];
}

async function writeOne(
  services: Services,
  transaction: Transaction,
  order: OrderDocument,
  { wish, isAnonymous, name, pictures }: Written,
): Promise<Refused | null> {
  const nowMs = services.nowMs();
  const { dishId, verdict, tags, text } = wish;
  const _id = reviewIdFor(order._id, dishId);
  const before = await transaction.get('reviews', _id);
  if (before && isSame(before, wish, isAnonymous)) return null;
  const fault = before ? faultOfMind(before, nowMs) : null;
  if (fault) return fault;
  const said = { isAnonymous, name, verdict, tags: [...new Set(tags)], text, pictures, checkTries: 0 };
  const review = before
    ? { ...before, ...said, version: before.version + 1, changedAtMs: nowMs }
    : { ...newReview(order, dishId, nowMs), ...said };
  await transaction.set('reviews', indexed(review, askAgainAtMs(pictures, nowMs)));
  if (before?.verdict === verdict) return null;
  const fact = { kind: 'review', dishId, gone: before?.verdict ?? null, come: verdict } as const;
  await transaction.add('outbox', voiceFactEntry(order, `${_id}:${review.version}`, fact, nowMs));
  return null;
}

function newReview({ _id: orderId, storeId, guestId, lines }: OrderDocument, dishId: string, nowMs: number) {
  const dishName = lines.find((line) => line.dishId === dishId)?.name ?? { zh: '', en: '' };
  const _id = reviewIdFor(orderId, dishId);
  return {
    ...{ _id, version: 1, storeId, orderId, dishId, dishName, guestId },
    ...({ standing: 'shown', decidedBecause: null, reports: {}, helpful: 0, unhelpful: 0 } as const),
    ...{
      writtenAtMs: nowMs,
      changedAtMs: null,
      answer: null,
      answeredBy: null,
      timePlace: placeInList(nowMs, _id),
    },
  };
}

async function raiseTask(
  services: Services,
  transaction: Transaction,
  order: OrderDocument,
  wishes: readonly Wish[],
  owner: TaskCandidate | null,
): Promise<void> {
  const low = wishes.filter(({ verdict }) => isLowVerdict(verdict));
  const nameOf = (dishId: string) => order.lines.find((line) => line.dishId === dishId)?.name;
  const names = low.map(({ dishId }) => nameOf(dishId) ?? { zh: '', en: '' });
  const words = low.map(({ text }) => text).filter((text) => text !== '');
  const subject = joinLocal([joinLocal(names, { zh: '、', en: ', ' }), ...words.map(inBothLanguages)], {
    zh: '：',
    en: ': ',
  });
  await openLowMarkTask(services, transaction, order, { owner, subject });
}

/** New pictures are looked at and WeChat is asked; those that were there keep what is known of them. */
async function judgePictures(
  services: Services,
  order: OrderDocument,
  wishes: readonly Wish[],
  known: ReadonlyMap<string, ReviewDocument>,
): Promise<ReadonlyMap<string, ReviewPicture> | Refused> {
  const before = new Map(
    [...known.values()].flatMap(({ pictures }) =>
      pictures.map((picture) => [picture.fileId, picture] as const),
    ),
  );
  const fresh = [...new Set(wishes.flatMap(({ pictures }) => pictures))].filter((id) => !before.has(id));
  const fault = await faultOfReviewPictures(services, order._id, fresh);
  if (fault) return fault;
  const asked = await requestVerdicts(services, order.guestId, fresh);
  return new Map([...before, ...asked.map((picture) => [picture.fileId, picture] as const)]);
}

function faultOfChange({ nowMs }: Services, { wishes, known }: Keeping): Refused | null {
  for (const { dishId } of wishes) {
    const before = known.get(dishId);
    const fault = before ? faultOfMind(before, nowMs()) : null;
    if (fault) return fault;
  }
  return null;
}

function faultOfMind(before: ReviewDocument, nowMs: number): Refused | null {
  const { standing, dishId } = before;
  const maySay = standing === 'shown' && mayChangeReview(before, nowMs);
  return maySay ? null : new Refused('REVIEW_SETTLED', { standing, dishId });
}

function isSame(review: ReviewDocument | undefined, wish: Wish, isAnonymous: boolean): boolean {
  if (!review || review.isAnonymous !== isAnonymous || review.verdict !== wish.verdict) return false;
  const pictures = review.pictures.map(({ fileId }) => fileId);
  const is = [review.text, [...review.tags].sort(), pictures];
  return JSON.stringify(is) === JSON.stringify([wish.text, [...new Set(wish.tags)].sort(), wish.pictures]);
}
