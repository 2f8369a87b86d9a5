import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { takingStatusAfter } from '../../domain/rewards/taking-lifecycle';
import { readVoucherCode } from '../../domain/rewards/voucher-code';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { RewardTakingDocument } from './reward-documents';
import { movedOn } from './return-reward';
import { countOnTray } from './reward-trays';
import { voucherView } from './reward-views';

/** What a code is worth, whether it still is or not, so that a colleague can say why. */
export async function viewVoucher(
  services: Services,
  { storeId, code }: StaffInput<'viewVoucher'>,
): Promise<StaffAnswers['viewVoucher'] | Refused> {
  const found = await findVoucher(services, storeId, code);
  return found instanceof Refused ? found : { voucher: voucherView(found, services.nowMs()) };
}

/** Hands a dish over against its code, once; the repeat of a call answers what the first did. */
export async function redeemVoucher(
  services: Services,
  colleague: Colleague,
  { storeId, requestId, code }: StaffInput<'redeemVoucher'>,
): Promise<StaffAnswers['redeemVoucher'] | Refused> {
  const found = await findVoucher(services, storeId, code);
  if (found instanceof Refused) return found;
  const nowMs = services.nowMs();
  const { openid, name } = colleague;
  const redeemed = await services.database.transact(async (transaction) => {
    const taking = await transaction.get('rewardTakings', found._id);
    if (!taking) return new Refused('VOUCHER_UNKNOWN');
    const isRepeat = taking.redeemed?.requestId === requestId && taking.redeemed.by === openid;
    if (isRepeat) return taking;
    const status = takingStatusAfter(taking, 'redeem', nowMs);
    if (!status) return movedOn(taking, nowMs);
    const change = { status, redeemed: { storeId, by: openid, byName: name, atMs: nowMs, requestId } };
    await transaction.update('rewardTakings', taking._id, change);
    await countOnTray(transaction, taking, { redeemed: 1 });
    await audit(transaction, services, {
      ...{ storeId, actor: openid, action: 'redeemVoucher', subject: taking._id, reason: null },
      ...{ before: taking.status, after: `${status} ${taking.dishId ?? ''}` },
    });
    return { ...taking, ...change };
  });
  return redeemed instanceof Refused ? redeemed : { voucher: voucherView(redeemed, nowMs) };
}

async function findVoucher(
  { database }: Services,
  storeId: string,
  typed: string,
): Promise<RewardTakingDocument | Refused> {
  const code = readVoucherCode(typed);
  if (code === null) return new Refused('VOUCHER_UNKNOWN');
  const [taking] = await database.query('rewardTakings', { where: { code }, limit: 1 });
  if (!taking) return new Refused('VOUCHER_UNKNOWN');
  if (taking.storeIds.includes(storeId)) return taking;
  const stores = await Promise.all(taking.storeIds.slice(0, 3).map((id) => database.get('stores', id)));
  return new Refused('VOUCHER_ELSEWHERE', { stores: stores.flatMap((store) => store?.name ?? []) });
}
