import type { GuestInput } from '../../contract/guest';
import type { GuestVoiceAnswers } from '../../contract/voice';
import { reviewIdFor } from '../reviews/review-documents';
import type { Reach } from './guest-reach';
import type { Victim } from './victim';
import { said } from './voice';

type VoiceReaches = {
  readonly [Name in keyof GuestVoiceAnswers]: (
    victim: Victim,
  ) => readonly (Reach & { readonly input: GuestInput<Name> })[];
};

/** What somebody else's order is asked is unknown like the order; their reviews are found by nobody else's wish. */
export const voiceReaches: VoiceReaches = {
  viewOrderVoice: (victim) => ofOrders(victim, (orderId) => ({ orderId })),
  writeReviews: (victim) =>
    ofOrders(victim, (orderId) => ({ orderId, isAnonymous: false, reviews: [said()] })),
  answerSurvey: (victim) => ofOrders(victim, (orderId) => ({ orderId, marks: { product: 1 as const } })),
  withdrawReview: (victim) => ofReviews(victim, (reviewId) => ({ reviewId })),
  voteReview: (victim) => ofReviews(victim, (reviewId) => ({ reviewId, isHelpful: true })),
  reportReview: (victim) => ofReviews(victim, (reviewId) => ({ reviewId, reason: 'untrue' as const })),
  listDishReviews: ({ storeId }) => [
    { what: 'of the same store', input: { storeId, dishId: 'noodles', before: null }, ends: 'own things' },
  ],
  viewDishQuestion: () => [
    { what: 'that waits', input: { questionId: null }, ends: 'own things' },
    { what: 'that was sent to nobody', input: { questionId: 'an-0' }, ends: 'QUESTION_UNKNOWN' },
  ],
  answerDishQuestion: () => [
    {
      what: 'that was sent to nobody',
      input: { questionId: 'an-0', choice: 0 },
      ends: 'QUESTION_UNKNOWN',
    },
  ],
};

type Tried<Input> = Reach & { readonly input: Input };

function ofOrders<Input>(
  { orderIdsByState }: Victim,
  input: (orderId: string) => Input,
): readonly Tried<Input>[] {
  return Object.entries(orderIdsByState).map(([state, orderId]) => ({
    what: `of their ${state} order`,
    input: input(orderId),
    ends: 'ORDER_UNKNOWN',
  }));
}

function ofReviews<Input>(
  { orderIdsByState }: Victim,
  input: (reviewId: string) => Input,
): readonly Tried<Input>[] {
  return [
    {
      what: 'of a dish of their order',
      input: input(reviewIdFor(orderIdsByState.paid, 'noodles')),
      ends: 'REVIEW_UNKNOWN',
    },
  ];
}
