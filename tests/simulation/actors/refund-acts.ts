import type { StaffInput } from '../../../contract/staff';
import type { OrderDocument } from '../../../server/ordering/order-document';
import { agreedAtMs } from '../../../server/ordering/agreed-at';
import type { Books } from '../books/books';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { askStaffFunction } from './phone';
import { storeOfAct } from './store-of-act';

type Wish = StaffInput<'refundOrder'>['wish'];

/** What goes back because a colleague says so, and what waits for somebody. */
export const refundActs: Partial<Record<ActName, Perform>> = {
  /** Of two at once each sees the sum, and each says yes; or it is one request that was tapped twice. */
  async refund(world, act) {
    const { chance } = world;
    const order = orderAtTheCounter(world, act);
    if (!order) return;
    const times = chance.pick(`${act.visit} refunds`, [1, 1, 1, 2, 3]);
    for (let time = 1; time <= times; time += 1) await giveBack(world, act, { order, time });
  },
  async 'decide-refunds'(world, act) {
    await decideRefunds(world, act, (key) => world.chance.is(`${act.id} ${key}`, 0.7));
  },
  async reprint(world, act) {
    const cooked = world.books.all('orders').filter((order) => order.acceptedAtMs !== null);
    if (cooked.length === 0) return;
    const order = world.chance.pick(`${act.visit} order`, cooked);
    await askStaffFunction(world, act, 'reprintTicket', {
      ...{ storeId: order.storeId, orderId: order._id, slip: null, reason: '小票丢了' },
      requestId: `reprint-${world.chance.hex(`${act.visit} reprint`, 16)}`,
    });
  },
  async 'issue-invoices'(world, act) {
    const storeId = storeOfAct(world, act);
    const list = await askStaffFunction(world, act, 'listInvoices', { storeId });
    for (const { orderId } of list?.requested ?? []) {
      const number = `${act.visit.replace(/\D/g, '')}-${orderId}`;
      const call = `${act.id} issueInvoice ${orderId}`;
      await askStaffFunction(world, act, 'issueInvoice', { storeId, orderId, number }, call);
    }
  },
};

/** Everything that waits for a person is decided; refunds that WeChat Pay could not carry out are settled by hand. */
export async function decideRefunds(
  world: World,
  act: Act,
  says: (key: string) => boolean = () => true,
): Promise<void> {
  for (const storeId of world.storeIds) {
    const list = await askStaffFunction(world, act, 'listRefunds', { storeId }, `${act.id} list ${storeId}`);
    for (const { id } of list?.toApprove ?? []) {
      const input = { storeId, refundRequestId: id, reason: '核实过' };
      const decide = (isApproved: boolean) => {
        const call = `${act.id} decideRefund ${id} ${isApproved}`;
        return askStaffFunction(world, act, 'decideRefund', { ...input, isApproved }, call);
      };
      const isApproved = says(`approves ${id}`);
      const decided = await decide(isApproved);
      if (!decided && isApproved) await decide(false);
    }
    for (const { id } of list?.toSettle ?? []) {
      if (!says(`settles ${id}`)) continue;
      const input = { storeId, refundId: id, reason: '给了现金' };
      await askStaffFunction(world, act, 'settleRefundByHand', input, `${act.id} settle ${id}`);
    }
  }
}

function orderAtTheCounter({ books, chance }: World, act: Act): OrderDocument | null {
  const paid = books
    .all('orders')
    .filter((order) => agreedAtMs(order) !== null && order.status !== 'cancelled')
    .slice(-12);
  const ofFriends = rewardedOrders(books);
  if (ofFriends.length > 0 && chance.is(`${act.visit} order of a friend`, 0.3)) {
    return chance.pick(`${act.visit} friend`, ofFriends);
  }
  return paid.length === 0 ? null : chance.pick(`${act.visit} order`, paid);
}

/** Orders for which two guests hold points, which a refund has to take back. */
function rewardedOrders(books: Books): OrderDocument[] {
  return books.all('friendInvites').flatMap(({ status, reward }) => {
    const order = status === 'rewarded' && reward ? books.get('orders', reward.orderId) : null;
    return order ? [order] : [];
  });
}

async function giveBack(
  world: World,
  act: Act,
  { order, time }: { readonly order: OrderDocument; readonly time: number },
): Promise<void> {
  const { chance, witness } = world;
  const key = `${act.visit} ${time}`;
  const call = `${act.id} ${time}`;
  const { storeId, _id: orderId } = order;
  const wish = wishOf(world, key, order);
  const shown = await askStaffFunction(
    world,
    act,
    'previewRefund',
    { storeId, orderId, wish },
    `${call} preview`,
  );
  if (!shown) return;
  if (wish.kind === 'amount') witness.goodwill.add(orderId);
  const isOneRequest = chance.is(`${key} is one request`, 0.5);
  const requestId = `refund-${chance.hex(isOneRequest ? key : `${key} ${act.who}`, 16)}`;
  witness.noteRefund(orderId, requestId);
  world.story.tell(
    `${act.who} gives ${shown.amount} fen of order ${orderId} back: ${JSON.stringify(wish)} (${call})`,
  );
  const input = { storeId, orderId, wish, requestId, expectedAmount: shown.amount, reason: '顾客不满意' };
  await askStaffFunction(world, act, 'refundOrder', input, `${call} refund`);
  if (!chance.is(`${key} is tapped twice`, 0.3)) return;
  await askStaffFunction(world, act, 'refundOrder', input, `${call} refund again`);
}

/** Mostly a portion of a line or two; sometimes a sum as goodwill, or everything. */
function wishOf({ chance }: World, key: string, order: OrderDocument): Wish {
  const dice = chance.fraction(`${key} wish`);
  if (dice < 0.15) return { kind: 'whole' };
  if (dice < 0.4) return { kind: 'amount', amount: chance.pick(`${key} sum`, [1, 7, 99, 300, 1_001]) };
  const lines = order.lines.filter((_, index) => index === 0 || chance.is(`${key} line ${index}`, 0.4));
  const portionsByLine = Object.fromEntries(
    lines.map((line) => [line.lineId, chance.whole(`${key} ${line.lineId}`, 1, line.quantity)]),
  );
  return { kind: 'lines', portionsByLine };
}
