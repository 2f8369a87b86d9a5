import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { movedCashEntries } from '../../domain/ledger/drawer-rules';
import { expectedInDrawer, withMovement } from '../../domain/shift/drawer';
import { post, posting } from '../ledger/post';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import type { ShiftDocument } from './shift-document';
import { shiftView } from './shift-view';

const movementsPerShift = 100;

/** Moves cash without a guest, once for each request id; what was spent or brought goes into the books with it. */
export async function moveCash(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'moveCash'>,
): Promise<StaffAnswers['moveCash'] | Refused> {
  const { storeId, requestId, kind, amount, reason } = input;
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const nowMs = services.nowMs();
  const moved = await services.database.transact(async (transaction) => {
    const shift = await findOwnShift(transaction, colleague, input);
    if (shift instanceof Refused) return shift;
    if (shift.movements.some((movement) => movement.requestId === requestId)) return shift;
    if (shift.state !== 'open') return new Refused('SHIFT_MOVED_ON', { state: shift.state });
    if (shift.movements.length >= movementsPerShift)
      return new Refused('SHIFT_FULL', { movements: movementsPerShift });
    const drawer = withMovement(shift.drawer, kind, amount);
    const movements = [...shift.movements, { kind, amount, reason, atMs: nowMs, requestId }];
    await transaction.update('shifts', shift._id, { drawer, movements });
    const of = { _id: shift._id, storeId, dayClock: store.hours };
    const cause = `drawer:${shift._id}:${movements.length}`;
    await post(transaction, posting(of, cause, movedCashEntries(kind, amount), nowMs));
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'moveCash', subject: shift._id },
      before: `${expectedInDrawer(shift.float, shift.drawer)} fen in the drawer`,
      after: `${kind} ${amount} fen, ${expectedInDrawer(shift.float, drawer)} fen in the drawer`,
      reason,
    });
    return { ...shift, drawer, movements };
  });
  if (moved instanceof Refused) return moved;
  return { shift: await shiftView(services, store, moved, colleague.openid) };
}

/** A shift of the colleague's own; whoever leads may finish that of somebody who has gone home. */
export async function findOwnShift(
  transaction: Pick<Transaction, 'get'>,
  { openid, role }: Colleague,
  { storeId, shiftId }: { readonly storeId: string; readonly shiftId: string },
): Promise<ShiftDocument | Refused> {
  const shift = await transaction.get('shifts', shiftId);
  const isLeader = role === 'owner' || role === 'manager';
  if (shift?.storeId !== storeId || (shift.openid !== openid && !isLeader))
    return new Refused('SHIFT_UNKNOWN');
  return shift;
}
