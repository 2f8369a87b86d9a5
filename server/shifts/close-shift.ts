import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { cashDifferenceEntries } from '../../domain/ledger/drawer-rules';
import { sumOfCount } from '../../domain/shift/cash-count';
import { expectedInDrawer } from '../../domain/shift/drawer';
import { shiftAfter } from '../../domain/shift/lifecycle';
import { mayDo } from '../../domain/staff/role';
import { post, posting } from '../ledger/post';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { activeMembershipAt } from '../staff/staff-document';
import type { Transaction } from '../wechat/database';
import { findOwnShift } from './move-cash';
import { tillId, type ShiftClosing, type ShiftDocument } from './shift-document';
import { shiftTakings } from './shift-takings';
import { shiftView } from './shift-view';

/**
 * Counts the drawer and hands it over. What has to be there must be what the phone showed, for cash may have come
 * meanwhile; a difference needs a reason and goes into the books. The same count again answers the closed shift.
 */
export async function closeShift(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'closeShift'>,
): Promise<StaffAnswers['closeShift'] | Refused> {
  const { database, nowMs } = services;
  const [store, seen] = await Promise.all([
    database.get('stores', input.storeId),
    findOwnShift(database, colleague, input),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (seen instanceof Refused) return seen;
  const span = { openedAtMs: seen.openedAtMs, nowMs: nowMs() };
  const takings = seen.closing?.takings ?? (await shiftTakings(database, store, span));
  const closed = await database.transact((transaction) =>
    closeInTransaction(services, transaction, colleague, { input, store, takings }),
  );
  if (closed instanceof Refused) return closed;
  return { shift: await shiftView(services, store, closed, colleague.openid) };
}

interface Asked {
  readonly input: StaffInput<'closeShift'>;
  readonly store: StoreDocument;
  readonly takings: ShiftClosing['takings'];
}

async function closeInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  { input, store, takings }: Asked,
): Promise<ShiftDocument | Refused> {
  const shift = await findOwnShift(transaction, colleague, input);
  if (shift instanceof Refused) return shift;
  const counted = sumOfCount(input.count);
  if (shift.closing && shift.closing.counted === counted && shift.closing.by === colleague.openid)
    return shift;
  const state = shiftAfter(shift.state, 'close');
  if (!state) return new Refused('SHIFT_MOVED_ON', { state: shift.state });
  const expected = expectedInDrawer(shift.float, shift.drawer);
  if (expected !== input.expectedAmount) return new Refused('SHIFT_CHANGED', { expected });
  const difference = counted - expected;
  if (difference !== 0 && input.reason === null) return new Refused('COUNT_UNEXPLAINED');
  const handedTo = await findHeir(transaction, shift, input.handedTo);
  if (handedTo instanceof Refused) return handedTo;
  const atMs = services.nowMs();
  const closing: ShiftClosing = {
    ...{ atMs, by: colleague.openid, count: input.count, counted, expected, difference, handedTo, takings },
    ...{ reason: input.reason, matters: input.matters },
  };
  await transaction.update('shifts', shift._id, { state, closing });
  await transaction.update('tills', tillId(shift.storeId, shift.openid), { openShiftId: null });
  const of = { _id: shift._id, storeId: shift.storeId, dayClock: store.hours };
  await post(transaction, posting(of, `drawer-count:${shift._id}`, cashDifferenceEntries(difference), atMs));
  await audit(transaction, services, {
    ...{ storeId: shift.storeId, actor: colleague.openid, action: 'closeShift', subject: shift._id },
    before: `${expected} fen due`,
    after: `${counted} fen counted`,
    reason: input.reason,
  });
  return { ...shift, state, closing };
}

/** Somebody else who works at the store and may go on with a drawer. */
async function findHeir(
  transaction: Transaction,
  shift: ShiftDocument,
  openid: string | null,
): Promise<ShiftClosing['handedTo'] | Refused> {
  if (openid === null) return null;
  const person = await transaction.get('staff', openid);
  const membership = activeMembershipAt(person, shift.storeId);
  const mayGoOn = membership && mayDo(membership.role, 'acceptShift') && openid !== shift.openid;
  return person && mayGoOn ? { openid, name: person.name } : new Refused('COLLEAGUE_UNKNOWN');
}
