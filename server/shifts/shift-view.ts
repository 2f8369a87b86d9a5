import type { ShiftRow, ShiftView } from '../../contract/shifts';
import { expectedInDrawer } from '../../domain/shift/drawer';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';
import type { ShiftDocument } from './shift-document';
import { shiftTakings } from './shift-takings';

/** A shift as its colleague sees it; what the store took is summed while it is open and stands once it is closed. */
export async function shiftView(
  { database, nowMs }: Services,
  store: Pick<StoreDocument, '_id' | 'hours'>,
  shift: ShiftDocument,
  openid: string,
): Promise<ShiftView> {
  const { closing, drawer, float, openedAtMs } = shift;
  const takings = closing?.takings ?? (await shiftTakings(database, store, { openedAtMs, nowMs: nowMs() }));
  return {
    ...{ id: shift._id, state: shift.state, colleagueName: shift.name, isMine: shift.openid === openid },
    ...{ openedAtMs, closedAtMs: closing?.atMs ?? null, float, drawer, takings },
    movements: shift.movements.map(({ kind, amount, reason, atMs }) => ({ kind, amount, reason, atMs })),
    expected: closing?.expected ?? expectedInDrawer(float, drawer),
    closing: closing && {
      ...{ count: closing.count, counted: closing.counted, difference: closing.difference },
      ...{ reason: closing.reason, handedToName: closing.handedTo?.name ?? null, matters: closing.matters },
    },
    acceptedByName: shift.acceptance?.name ?? null,
  };
}

export function shiftRow({ _id: id, state, name, openedAtMs, closing }: ShiftDocument): ShiftRow {
  return {
    ...{ id, state, colleagueName: name, openedAtMs, closedAtMs: closing?.atMs ?? null },
    ...{ counted: closing?.counted ?? null, difference: closing?.difference ?? null },
  };
}
