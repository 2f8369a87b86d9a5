import type { StaffReview } from '../../contract/reviews';
import type { StaffInput } from '../../contract/staff';
import { standingAfter, type StandingEvent } from '../../domain/review/standing';
import { faultOfText } from '../bulletin/check-content';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { tellGuest } from '../voice/tell-guest';
import type { Transaction } from '../wechat/database';
import { indexed, type ReviewDocument } from './review-documents';
import { staffReview } from './review-views';

type Changed = Promise<{ readonly review: StaffReview } | Refused>;
type Action = 'answerReview' | 'holdReview' | 'decideReview';

/** Writes the house's one answer under a review, or corrects it; the guest hears of the first one. */
export async function answerReview(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'answerReview'>,
): Changed {
  const { openid, name } = colleague;
  const { words } = input;
  const fault = await faultOfText(services, { openid, scene: 'comment', text: words });
  if (fault) return fault;
  return change(services, colleague, { ...input, action: 'answerReview' }, async (transaction, review) => {
    if (review.standing === 'withdrawn') return new Refused('REVIEW_SETTLED', { standing: review.standing });
    if (review.answer?.words === words) return null;
    const answer = { words, atMs: services.nowMs(), byName: name };
    const order = review.answer === null ? await transaction.get('orders', review.orderId) : null;
    const told = { kind: 'answered', reviewId: review._id, words } as const;
    if (order) await tellGuest(transaction, order, told, services.nowMs());
    const before = review.answer ? `answered: ${review.answer.words}` : 'not answered';
    return { fields: { answer, answeredBy: openid }, before, after: `answered: ${words}`, reason: null };
  });
}

/** Takes a review out of sight at once; whoever decides about it reads why. */
export function holdReview(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'holdReview'>,
): Changed {
  return change(services, colleague, { ...input, action: 'holdReview' }, (_transaction, review) => {
    if (review.standing === 'held') return Promise.resolve(null);
    const reports = { ...review.reports, [input.reason]: (review.reports[input.reason] ?? 0) + 1 };
    return Promise.resolve(moved(review, 'hold', { fields: { reports }, reason: input.reason }));
  });
}

/** Lets a review stay or hides it. Those who objected are counted anew from here; its author is told. */
export function decideReview(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'decideReview'>,
): Changed {
  const { decision, reason } = input;
  return change(services, colleague, { ...input, action: 'decideReview' }, async (transaction, review) => {
    const standing = decision === 'stay' ? 'shown' : 'hidden';
    if (review.standing === standing && review.decidedBecause === reason) return null;
    const version = review.version + 1;
    const fields = { reports: {}, decidedBecause: reason, version };
    const settled = moved(review, decision, { fields, reason });
    if (settled instanceof Refused) return settled;
    const order = await transaction.get('orders', review.orderId);
    const told = { kind: 'decided', reviewId: review._id, version } as const;
    if (order) await tellGuest(transaction, order, told, services.nowMs());
    return settled;
  });
}

interface Change {
  readonly fields: Partial<ReviewDocument>;
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
}

function moved(
  review: ReviewDocument,
  event: StandingEvent,
  { fields, reason }: Pick<Change, 'fields' | 'reason'>,
): Change | Refused {
  const standing = standingAfter(review.standing, event);
  if (standing === null) return new Refused('REVIEW_SETTLED', { standing: review.standing });
  return { fields: { ...fields, standing }, before: review.standing, after: standing, reason };
}

/** Changes a review of this store with the entry of the audit that says so; null changes nothing. */
async function change(
  services: Services,
  { openid: actor }: Colleague,
  asked: { readonly storeId: string; readonly reviewId: string; readonly action: Action },
  decide: (transaction: Transaction, review: ReviewDocument) => Promise<Change | Refused | null>,
): Changed {
  const { storeId, reviewId, action } = asked;
  const changed = await services.database.transact(async (transaction) => {
    const review = await transaction.get('reviews', reviewId);
    if (review?.storeId !== storeId) return new Refused('REVIEW_UNKNOWN');
    const decided = await decide(transaction, review);
    if (decided instanceof Refused) return decided;
    if (decided === null) return review;
    const { fields, before, after, reason } = decided;
    const fresh = indexed({ ...review, ...fields }, review.checkDueAtMs);
    await transaction.set('reviews', fresh);
    await audit(transaction, services, { storeId, actor, action, subject: reviewId, reason, before, after });
    return fresh;
  });
  return changed instanceof Refused ? changed : { review: staffReview(changed) };
}
