import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { sumOfCount, type CashCount } from '../../domain/shift/cash-count';
import { untouchedDrawer } from '../../domain/shift/drawer';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { shiftIdFor, tillId, type ShiftDocument } from './shift-document';
import { shiftView } from './shift-view';

/** Opens the colleague's till with what is in its drawer. Asked again with the same float it answers the same shift. */
export async function openShift(
  services: Services,
  colleague: Colleague,
  { storeId, float: floatCount }: StaffInput<'openShift'>,
): Promise<StaffAnswers['openShift'] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const shift = await services.database.transact(async (transaction) => {
    const open = await openShiftOf(transaction, storeId, colleague.openid);
    if (open?.float === sumOfCount(floatCount)) return open;
    if (open) return new Refused('SHIFT_OPEN', { shiftId: open._id });
    const begun = await beginShift(services, transaction, colleague, { storeId, floatCount, from: null });
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'openShift', subject: begun._id },
      ...{ before: 'no shift', after: `${begun.float} fen float`, reason: null },
    });
    return begun;
  });
  if (shift instanceof Refused) return shift;
  return { shift: await shiftView(services, store, shift, colleague.openid) };
}

export async function openShiftOf(
  transaction: Pick<Transaction, 'get'>,
  storeId: string,
  openid: string,
): Promise<ShiftDocument | null> {
  const till = await transaction.get('tills', tillId(storeId, openid));
  return till?.openShiftId ? transaction.get('shifts', till.openShiftId) : null;
}

/** Adds a shift and makes it the open one of its colleague; whoever calls has seen that none is open. */
export async function beginShift(
  services: Services,
  transaction: Transaction,
  { openid, name }: Colleague,
  begun: { readonly storeId: string; readonly floatCount: CashCount; readonly from: string | null },
): Promise<ShiftDocument> {
  const { storeId, floatCount, from } = begun;
  const till = tillId(storeId, openid);
  const shifts = ((await transaction.get('tills', till))?.shifts ?? 0) + 1;
  const shift: ShiftDocument = {
    ...{ _id: shiftIdFor(till, shifts), storeId, openid, name, state: 'open', openedAtMs: services.nowMs() },
    ...{ floatCount, float: sumOfCount(floatCount), takenOverFrom: from, drawer: untouchedDrawer },
    ...{ movements: [], closing: null, acceptance: null },
  };
  await transaction.set('tills', { _id: till, storeId, openShiftId: shift._id, shifts });
  await transaction.add('shifts', shift);
  return shift;
}
