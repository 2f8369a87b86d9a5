import { reviewLimits } from '../../domain/review/review-rules';
import type { Refused } from '../refused';
import { faultOfStoredPicture } from '../service/picture-fault';
import type { Services } from '../services';
import type { PictureVerdict } from '../wechat/push/push-fact';
import { indexed, type ReviewDocument, type ReviewPicture } from './review-documents';

const minuteMs = 60_000;
/** WeChat says what it thinks of a picture within half an hour. */
const verdictComesWithinMs = 35 * minuteMs;
const askAgainAfterMs = 2 * minuteMs;
/** What nobody could judge so often stays held back. */
const mostTries = 5;
const reviewsPerBatch = 20;

export function uploadFolderOfOrder(orderId: string): string {
  return `reviews/${orderId}/`;
}

/** Why a picture cannot be kept; null when all can. Each must lie in the order's own folder and be a picture. */
export async function faultOfReviewPictures(
  services: Services,
  orderId: string,
  fileIds: readonly string[],
): Promise<Refused | null> {
  const folder = uploadFolderOfOrder(orderId);
  const most = reviewLimits.pictureBytes;
  const faults = await Promise.all(
    fileIds.map((fileId) => faultOfStoredPicture(services, folder, fileId, most)),
  );
  return faults.find((fault) => fault !== null) ?? null;
}

/** Asks WeChat; its verdict comes by push, and until then nobody else sees the picture. */
export async function requestVerdicts(
  services: Services,
  guestId: string,
  fileIds: readonly string[],
): Promise<ReviewPicture[]> {
  return Promise.all(
    fileIds.map(async (fileId) => {
      const url = await services.pictures.addressOf(fileId);
      if (url === null) return { fileId, check: 'held-back', traceId: null } as const;
      const asked = await services.contentSecurity.requestPictureVerdict({
        ...{ openid: guestId, scene: 'comment', url },
      });
      const traceId = asked.kind === 'requested' ? asked.traceId : null;
      return { fileId, check: 'pending', traceId } as const;
    }),
  );
}

/** When to ask again: soon where WeChat did not take the question, later where it only is slow. */
export function askAgainAtMs(pictures: readonly ReviewPicture[], nowMs: number): number {
  const wasNotTaken = pictures.some(({ check, traceId }) => check === 'pending' && traceId === null);
  return nowMs + (wasNotTaken ? askAgainAfterMs : verdictComesWithinMs);
}

/** WeChat's verdict on a picture has come; one that nobody waits for changes nothing. */
export async function takeReviewVerdict(
  services: Services,
  { traceId, verdict }: { readonly traceId: string; readonly verdict: PictureVerdict },
): Promise<void> {
  const [found] = await services.database.query('reviews', {
    where: { traceIds: { has: traceId } },
    limit: 1,
  });
  if (!found) return;
  const check: ReviewPicture['check'] =
    verdict === 'pass' ? 'clear' : verdict === 'not-judged' ? 'pending' : 'held-back';
  await services.database.transact(async (transaction) => {
    const review = await transaction.get('reviews', found._id);
    if (review?.traceIds.includes(traceId) !== true) return false;
    const pictures = review.pictures.map((picture) =>
      picture.traceId === traceId ? { ...picture, check, traceId: null } : picture,
    );
    const dueAtMs = verdict === 'not-judged' ? services.nowMs() : review.checkDueAtMs;
    await transaction.set('reviews', indexed({ ...review, pictures }, dueAtMs));
    return true;
  });
}

/** Asks again about pictures whose verdict did not come; says whether more are waiting. */
export async function checkReviewsAgain(services: Services): Promise<boolean> {
  const due = await services.database.query('reviews', {
    where: { checkDueAtMs: { atMost: services.nowMs() } },
    orderBy: ['checkDueAtMs', 'asc'],
    limit: reviewsPerBatch,
  });
  for (const review of due) await askAgain(services, review);
  return due.length === reviewsPerBatch;
}

async function askAgain(services: Services, seen: ReviewDocument): Promise<void> {
  const waiting = seen.pictures.filter(({ check }) => check === 'pending').map(({ fileId }) => fileId);
  const isGivenUp = seen.checkTries >= mostTries;
  const asked = isGivenUp
    ? waiting.map((fileId) => ({ fileId, check: 'held-back', traceId: null }) as const)
    : await requestVerdicts(services, seen.guestId, waiting);
  const askedById = new Map(asked.map((picture) => [picture.fileId, picture]));
  await services.database.transact(async (transaction) => {
    const review = await transaction.get('reviews', seen._id);
    if (review?.checkDueAtMs !== seen.checkDueAtMs || review.checkTries !== seen.checkTries) return false;
    const pictures = review.pictures.map((picture) =>
      picture.check === 'pending' ? (askedById.get(picture.fileId) ?? picture) : picture,
    );
    const fields = { ...review, pictures, checkTries: review.checkTries + 1 };
    await transaction.set('reviews', indexed(fields, askAgainAtMs(pictures, services.nowMs())));
    return true;
  });
}
