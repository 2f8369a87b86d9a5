import type { StaffBillView } from '../../../contract/bills';
import { amountOfShare } from '../../../domain/bill/bill-share';
import { tableIdsOf } from '../house/tables';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { askStaffFunction } from './phone';
import { storeOfAct } from './store-of-act';

type Tending = (world: World, act: Act, bill: StaffBillView) => Promise<unknown>;

/** What colleagues do with the bills of tables; two with the same turn do the same with the same bill. */
export const tillActs: Partial<Record<ActName, Perform>> = {
  async 'tend-bill'(world, act) {
    const storeId = storeOfAct(world, act);
    const list = await askStaffFunction(world, act, 'listBills', { storeId });
    if (!list || list.bills.length === 0) return;
    const { billId } = world.chance.pick(`${act.visit} bill`, list.bills);
    const viewed = await askStaffFunction(world, act, 'viewTableBill', { storeId, billId });
    if (!viewed) return;
    const tend = world.chance.pick(`${act.visit} tends`, tendings);
    await tend(world, act, viewed.bill);
  },
};

const tendings: readonly Tending[] = [
  takeCash,
  takeCash,
  async (world, act, { storeId, id: billId }) => {
    const toTableId = world.chance.pick(`${act.visit} to`, tableIdsOf(storeId));
    world.story.tell(`${act.who} transfers bill ${billId} to ${toTableId} (${act.id})`);
    await askStaffFunction(world, act, 'transferBill', { storeId, billId, toTableId });
  },
  async (world, act, { storeId, id: billId }) => {
    const others = world.books.all('bills').filter((bill) => bill.status === 'open' && bill._id !== billId);
    if (others.length === 0) return;
    const intoBillId = world.chance.pick(`${act.visit} into`, others)._id;
    world.story.tell(`${act.who} merges bill ${billId} into ${intoBillId} (${act.id})`);
    await askStaffFunction(world, act, 'mergeBills', { storeId, billId, intoBillId });
  },
  async (world, act, { storeId, id: billId, rounds }) => {
    const toTableId = world.chance.pick(`${act.visit} to`, tableIdsOf(storeId));
    const orderIds = rounds
      .map(({ orderId }) => orderId)
      .filter((orderId, index) => index === 0 || world.chance.is(`${act.visit} ${orderId}`, 0.4));
    if (orderIds.length === 0) return;
    world.story.tell(`${act.who} moves ${orderIds.join(' and ')} to ${toTableId} (${act.id})`);
    await askStaffFunction(world, act, 'moveRounds', { storeId, billId, orderIds, toTableId });
  },
  async (world, act, { storeId, id: billId, owed }) => {
    const closing = { storeId, billId };
    if (owed === 0) return askStaffFunction(world, act, 'closeEmptyBill', closing);
    world.story.tell(`${act.who} writes ${owed} fen of bill ${billId} off (${act.id})`);
    return askStaffFunction(world, act, 'writeOffBill', {
      ...{ ...closing, expectedAmount: owed, reason: '客人走了' },
    });
  },
];

async function takeCash(world: World, act: Act, bill: StaffBillView): Promise<void> {
  const { storeId, id: billId, left } = bill;
  const dice = world.chance.fraction(`${act.visit} cash`);
  const share =
    dice < 0.3
      ? ({ kind: 'rest' } as const)
      : ({ kind: 'amount', amount: 1 + Math.floor(dice * left) } as const);
  const expectedAmount = amountOfShare(bill, share);
  if (expectedAmount === 0) return;
  world.story.tell(`${act.who} takes ${expectedAmount} fen of bill ${billId} in cash (${act.id})`);
  const requestId = `cash-${world.chance.hex(`${act.visit} ${act.who}`, 16)}`;
  const input = { storeId, billId, requestId, share, expectedAmount };
  await askStaffFunction(world, act, 'takeCash', input);
  if (!world.chance.is(`${act.visit} taps twice`, 0.4)) return;
  await askStaffFunction(world, act, 'takeCash', input, `${act.id} takeCash again`);
}

/** The end of the day: whoever still sits there pays in cash, what waits for an approval is decided; yields what is open. */
export async function closeBills(world: World, act: Act): Promise<number> {
  let open = 0;
  for (const storeId of world.storeIds) {
    const list = await askStaffFunction(world, act, 'listBills', { storeId }, `${act.id} bills ${storeId}`);
    for (const { billId, owed, hasWriteOffRequest } of list?.bills ?? []) {
      open += 1;
      const bill = { storeId, billId };
      const call = `${act.id} ${billId}`;
      if (hasWriteOffRequest) {
        await decideWriteOff(world, act, { bill, call });
      } else if (owed === 0) {
        await askStaffFunction(world, act, 'closeEmptyBill', bill, `${call} close`);
      } else {
        const requestId = `cash-${world.chance.hex(call, 16)}`;
        const input = { ...bill, requestId, share: { kind: 'rest' as const }, expectedAmount: owed };
        await askStaffFunction(world, act, 'takeCash', input, `${call} cash`);
      }
    }
  }
  return open;
}

/** Approves it; when another round has joined the bill since, it is declined, and what is owed is asked for anew. */
async function decideWriteOff(
  world: World,
  act: Act,
  {
    bill,
    call,
  }: { readonly bill: { readonly storeId: string; readonly billId: string }; readonly call: string },
): Promise<void> {
  const approval = { ...bill, isApproved: true, reason: '核实过' };
  if (await askStaffFunction(world, act, 'decideWriteOff', approval, `${call} approve`)) return;
  const refusal = { ...bill, isApproved: false, reason: '后来又加了菜' };
  await askStaffFunction(world, act, 'decideWriteOff', refusal, `${call} decline`);
}
