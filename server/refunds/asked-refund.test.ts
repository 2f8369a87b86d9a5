import type { RefundWish } from '../../domain/refund/refund-wish';
import { buildDish } from '../../domain/testing/build-menu';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, hire, line } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Two crabs for ¥100 that a waiter wants to give back, which needs an approval. */
async function asked(wish: RefundWish = { kind: 'lines', portionsByLine: { crabs: 1 } }) {
  const { storeId, ownerId } = furnishStore(house, { dishes: [buildDish('crab', 5000)] });
  const guestId = freshId('oGuest');
  const lines = [line('crabs', 'crab', { quantity: 2 })];
  const orderId = await orderAndPay(house, guestId, storeId, { lines, expectedTotal: 10_000 });
  const waiter = hire(house, storeId, 'waiter');
  const refund = async (actor: string, wanted: RefundWish) => {
    const shown = dataOf(await house.staff(actor, 'previewRefund', { storeId, orderId, wish: wanted }));
    return house.staff(actor, 'refundOrder', {
      ...{ storeId, orderId, requestId: freshId('refund-'), wish: wanted, expectedAmount: shown.amount },
      reason: { fixed: 'taste' },
    });
  };
  dataOf(await refund(waiter, wish));
  const row = async () => {
    const { toApprove } = dataOf(await house.staff(ownerId, 'listRefunds', { storeId }));
    const [only] = toApprove;
    if (!only) throw new Error('nothing waits for an approval');
    return only;
  };
  const approve = async (expectedAmount?: number) =>
    house.staff(ownerId, 'decideRefund', {
      ...{ storeId, refundRequestId: (await row()).id, isApproved: true, reason: '同意' },
      ...(expectedAmount === undefined ? {} : { expectedAmount }),
    });
  const now = async () =>
    dataOf(
      await house.staff(ownerId, 'previewRefund', {
        ...{ storeId, orderId, wish: (await row()).asked?.wish },
      }),
    );
  return { storeId, ownerId, guestId, orderId, refund, row, approve, now };
}

test('whoever approves sees the dishes, and the meaning that the colleague saw', async () => {
  const { row, now } = await asked();
  const { needsApproval: _needsApproval, ...meaning } = await now();
  expect((await row()).asked).toMatchObject({
    dishes: [{ name: { zh: 'crab' }, portions: 1 }],
    shown: { amount: 5_000, moneyLeft: 5_000, toBalance: 0, coupon: 'none' },
  });
  expect((await row()).asked?.shown).toEqual(meaning);
});

test('what changed since is seen, and a sum that was not shown is not given back', async () => {
  const { row, now, approve, refund, ownerId, orderId } = await asked();
  dataOf(await refund(ownerId, { kind: 'amount', amount: 2_000 }));
  expect((await row()).asked?.shown).toMatchObject({ amount: 5_000 });
  const meaning = await now();
  expect(meaning.amount).toBeLessThan(5_000);
  expect(refusalOf(await approve(5_000))).toBe('REFUND_CHANGED');
  dataOf(await approve(meaning.amount));
  expect(storedOrder(house, orderId).refunded).toBe(2_000 + meaning.amount);
});

test('the guest reads a fixed reason in either language, and plain text of an earlier version as it stands', async () => {
  const { approve, guestId, orderId } = await asked();
  dataOf(await approve());
  const stored = storedOrder(house, orderId);
  const [refund] = stored.refunds;
  house.database.seedMany('orders', [
    { ...stored, refunds: [refund, { ...refund, reason: '上错菜了' }], cancelNote: '今天停电' },
  ]);
  const { order } = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }));
  expect(order.refunds.map(({ reason }) => reason)).toEqual([
    { zh: '味道不对', en: 'It was not right' },
    { zh: '上错菜了', en: '上错菜了' },
  ]);
  expect(order.cancelNote).toEqual({ zh: '今天停电', en: '今天停电' });
});

test('WeChat is told the fixed reason in the language of the house', async () => {
  const { approve, orderId } = await asked();
  const told = jest.spyOn(house.services.pay, 'refund');
  dataOf(await approve());
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ reason: '味道不对' }));
  told.mockRestore();
  const { documents } = house.database.query('audit', { where: { subject: orderId }, limit: 10 });
  expect(documents.map(({ reason }) => reason)).toContain('味道不对');
});

test.each([{ fixed: 'because' }, { fixed: 'taste', more: 1 }, { fixed: null }, 7])(
  '%j is no reason',
  async (reason) => {
    const { storeId, ownerId, orderId } = await asked();
    const input = { storeId, orderId, reason };
    expect(refusalOf(await house.staff(ownerId, 'rejectOrder', input))).toBe('INPUT_INVALID');
  },
);
