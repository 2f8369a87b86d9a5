import { emptyDayOfDesk, type DayOfDesk } from '../../domain/service/desk-figures';

/** `serviceFigures/<storeId>:<day>`: one business day of one store's service desk, folded from facts by the clock. */
export interface ServiceFiguresDocument extends DayOfDesk {
  readonly _id: string;
  readonly storeId: string;
  /** Business day `YYYY-MM-DD`. */
  readonly day: string;
}

export function emptyServiceFigures(storeId: string, day: string): ServiceFiguresDocument {
  return { _id: `${storeId}:${day}`, storeId, day, ...emptyDayOfDesk };
}
