import { orderIdFor } from '../ordering/order-id';

/** `dishAnswers/<questionId>:<hash of the guest>`: what one guest chose. */
export interface DishAnswerDocument {
  readonly _id: string;
  readonly questionId: string;
  readonly guestId: string;
  /** Counted from 0. */
  readonly choice: number;
  readonly atMs: number;
}

export function dishAnswerId(questionId: string, guestId: string): string {
  return `${questionId}:${orderIdFor(guestId, questionId)}`;
}
