/**
 * What happened at the service desk, once; figures of colleagues and days are folded from it. Each is a document of the
 * collection `serviceFacts`, written in the transaction in which it happened, under an id that follows from its cause.
 * `dueAtMs` says that it waits to be folded: whoever folds sets it to null in the same transaction.
 */
export type ServiceFact = ServiceHappening & {
  readonly storeId: string;
  readonly conversationId: string;
  /** Business day `YYYY-MM-DD` of the store. */
  readonly day: string;
  readonly atMs: number;
};

export type ServiceHappening =
  /** A guest began to wait for a person. */
  | { readonly kind: 'asked'; readonly agentId: null }
  /** The first answer of a person to it, and how long the guest had waited. */
  | { readonly kind: 'first-answered'; readonly agentId: string; readonly waitedMs: number }
  /** Every message that a colleague sent. */
  | { readonly kind: 'answered'; readonly agentId: string }
  /** A colleague closed it; `openMs` is the time since the guest had asked. */
  | { readonly kind: 'closed'; readonly agentId: string; readonly openMs: number }
  /** Nobody closed it: the guest said nothing more. How long that took says nothing of anybody's work. */
  | { readonly kind: 'fell-silent'; readonly agentId: null }
  /** The guest judged the colleague who had it when it was closed. */
  | { readonly kind: 'rated'; readonly agentId: string; readonly mark: RatingMark };

export type ServiceFactKind = ServiceFact['kind'];

export type RatingMark = 1 | 2 | 3 | 4 | 5;

/** How soon a guest should hear from a person. */
export const firstAnswerTargetMs = 60_000;
