import type { FiguresByPurpose } from '../../domain/consent/message-figures';

/** `messageFigures/<storeId>:<day>`: what happened with messages on one business day of one store, folded from the outbox. */
export interface MessageFiguresDocument {
  readonly _id: string;
  readonly storeId: string;
  /** Business day `YYYY-MM-DD`. */
  readonly day: string;
  readonly byPurpose: FiguresByPurpose;
}

export function emptyMessageFigures(storeId: string, day: string): MessageFiguresDocument {
  return { _id: `${storeId}:${day}`, storeId, day, byPurpose: {} };
}
