import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { cashDifferenceEntries } from '../../domain/ledger/drawer-rules';
import { sumOfCount } from '../../domain/shift/cash-count';
import { shiftAfter } from '../../domain/shift/lifecycle';
import { post, posting } from '../ledger/post';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { beginShift, openShiftOf } from './open-shift';
import type { ShiftDocument } from './shift-document';
import { shiftView } from './shift-view';

/**
 * Goes on with the drawer of a closed shift. Whoever takes it counts it again, so that a difference belongs to neither
 * shift but is found between them: it needs a reason and goes into the books.
 */
export async function acceptShift(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'acceptShift'>,
): Promise<StaffAnswers['acceptShift'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const accepted = await services.database.transact((transaction) =>
    acceptInTransaction(services, transaction, colleague, { input, store }),
  );
  if (accepted instanceof Refused) return accepted;
  return { shift: await shiftView(services, store, accepted, colleague.openid) };
}

async function acceptInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  { input, store }: { readonly input: StaffInput<'acceptShift'>; readonly store: StoreDocument },
): Promise<ShiftDocument | Refused> {
  const { storeId, shiftId, count: floatCount, reason } = input;
  const handed = await transaction.get('shifts', shiftId);
  if (handed?.storeId !== storeId || !handed.closing) return new Refused('SHIFT_UNKNOWN');
  const open = await openShiftOf(transaction, storeId, colleague.openid);
  if (open?.takenOverFrom === shiftId) return open;
  if (!mayAccept(handed, colleague.openid)) return new Refused('SHIFT_UNKNOWN');
  if (open) return new Refused('SHIFT_OPEN', { shiftId: open._id });
  const state = shiftAfter(handed.state, 'accept');
  if (!state) return new Refused('SHIFT_MOVED_ON', { state: handed.state });
  const difference = sumOfCount(floatCount) - handed.closing.counted;
  if (difference !== 0 && reason === null) return new Refused('COUNT_UNEXPLAINED');
  const nowMs = services.nowMs();
  const { openid, name } = colleague;
  await transaction.update('shifts', shiftId, { state, acceptance: { openid, name, atMs: nowMs } });
  const begun = await beginShift(services, transaction, colleague, { storeId, floatCount, from: shiftId });
  const of = { _id: begun._id, storeId, dayClock: store.hours };
  await post(
    transaction,
    posting(of, `drawer-count:${begun._id}:float`, cashDifferenceEntries(difference), nowMs),
  );
  await audit(transaction, services, {
    ...{ storeId, actor: openid, action: 'acceptShift', subject: shiftId },
    before: `${handed.closing.counted} fen handed over`,
    after: `${begun.float} fen float`,
    reason,
  });
  return begun;
}

/** The colleague it was handed to; of one that was handed to nobody, anybody but who closed it. */
export function mayAccept({ openid, closing }: ShiftDocument, by: string): boolean {
  if (!closing || openid === by) return false;
  return closing.handedTo === null || closing.handedTo.openid === by;
}
