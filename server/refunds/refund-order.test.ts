import type { StaffInput } from '../../contract/staff';
import type { RefundWish } from '../../domain/refund/refund-wish';
import { buildDish } from '../../domain/testing/build-menu';
import { dataOf, everythingStored, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { balancesOf, postingsOf } from '../testing/books';
import { freshId, furnishStore, giveCoupon, givePoints, hire, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOf, pointsOf, portionsLeft, refundsOf } from '../testing/inventory';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.pay.control.setSwitches({ refund: 'normal', refundEnds: 'SUCCESS' });
});

/** Two crabs for ¥100 and a tea for ¥6, of which a coupon saves ¥8 and 1000 points pay ¥10; paid and accepted. */
async function paidOrder() {
  const dishes = [buildDish('crab', 5000, { dailyQuantity: 3 }), buildDish('tea', 600)];
  const { storeId, ownerId } = furnishStore(house, { dishes });
  const guestId = freshId('oGuest');
  const validUntilMs = house.clock.now() + 30 * 24 * 60 * 60_000;
  const coupon = giveCoupon(house, guestId, { validUntilMs });
  givePoints(house, guestId, 1000);
  const wish = {
    lines: [line('crabs', 'crab', { quantity: 2 }), line('tea', 'tea')],
    couponId: coupon.id,
    pointsToSpend: 1000,
  };
  const asked = await house.guest(guestId, 'placeOrder', wishFor(storeId, { ...wish, expectedTotal: 0 }));
  const { quote } = (asked.ok ? {} : asked.refusal.details) as { quote: { payable: number } };
  const placed = wishFor(storeId, { ...wish, expectedTotal: quote.payable });
  const orderId = await orderAndPay(house, guestId, storeId, placed);
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 10 }));
  return { storeId, ownerId, guestId, orderId, couponId: coupon.id, payable: quote.payable };
}

type Paid = Awaited<ReturnType<typeof paidOrder>>;

/** Asks for the preview, and then for exactly what it showed. */
async function refund(order: Paid, actor: string, wish: RefundWish, requestId = freshId('refund-')) {
  const { storeId, orderId } = order;
  const shown = dataOf(await house.staff(actor, 'previewRefund', { storeId, orderId, wish }));
  const input: StaffInput<'refundOrder'> = {
    ...{ storeId, orderId, requestId, wish, reason: '上错菜了' },
    expectedAmount: shown.amount,
  };
  return { shown, input, answer: await house.staff(actor, 'refundOrder', input) };
}

async function letArrive(): Promise<void> {
  await house.later(60 * 60_000);
  await house.later(60 * 60_000);
}

async function serve({ storeId, ownerId, orderId }: Paid): Promise<void> {
  const input = { storeId, orderId };
  for (const step of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    dataOf(await house.staff(ownerId, step, input));
  }
}

test('one portion comes back with its share of the money and of the points, and the rest stays sold', async () => {
  const order = await paidOrder();
  const { shown, answer } = await refund(order, order.ownerId, {
    ...{ kind: 'lines', portionsByLine: { crabs: 1 } },
  });
  expect(dataOf(answer)).toMatchObject({ outcome: 'on-its-way' });
  const stored = storedOrder(house, order.orderId);
  expect(stored).toMatchObject({ status: 'accepted', refunded: shown.amount, refundStatus: 'on-its-way' });
  expect(pointsOf(house, order.guestId)).toBe(shown.points);
  expect(couponOf(house, order.couponId).status).toBe('used');
  expect(portionsLeft(house, order.storeId, 'crab')).toEqual([2]);
  await letArrive();
  expect(refundsOf(house, order.orderId)[0]).toEqual({ status: 'succeeded', amount: shown.amount });
  expect(storedOrder(house, order.orderId).refunds[0]).toMatchObject({ status: 'arrived' });
});

test('portion by portion everything comes back: the money that was paid, all points, and the coupon with the last', async () => {
  const order = await paidOrder();
  await serve(order);
  const steps: RefundWish[] = [
    { kind: 'lines', portionsByLine: { crabs: 1 } },
    { kind: 'amount', amount: 300 },
    { kind: 'lines', portionsByLine: { crabs: 1 } },
    { kind: 'whole' },
  ];
  for (const wish of steps) {
    dataOf((await refund(order, order.ownerId, wish)).answer);
    await letArrive();
  }
  const stored = storedOrder(house, order.orderId);
  expect(stored).toMatchObject({ refunded: order.payable, refundStatus: 'arrived', pointsEarned: 0 });
  expect(refundsOf(house, order.orderId).map(({ status }) => status)).toEqual(Array(4).fill('succeeded'));
  expect(couponOf(house, order.couponId)).toEqual({ status: 'available', orderId: null });
  expect(pointsOf(house, order.guestId)).toBe(1000);
  expect(balancesOf(house, order.orderId)).toEqual({ dishes: -10_600, returns: 10_600 });
});

test('several refunds in a row wait for the minute that WeChat Pay wants between them, and none is lost', async () => {
  const order = await paidOrder();
  for (let portion = 0; portion < 2; portion += 1) {
    dataOf((await refund(order, order.ownerId, { kind: 'lines', portionsByLine: { crabs: 1 } })).answer);
  }
  expect(
    refundsOf(house, order.orderId)
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['processing', 'waiting']);
  await letArrive();
  expect(refundsOf(house, order.orderId).map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
});

test('a repeated request gives back once, whether it comes later or at once', async () => {
  const order = await paidOrder();
  const { input } = await refund(order, order.ownerId, { kind: 'amount', amount: 500 }, 'request-twice');
  const repeats = [1, 2].map(() => house.staff(order.ownerId, 'refundOrder', input));
  expect((await Promise.all(repeats)).map(refusalOf)).toEqual([null, null]);
  expect(storedOrder(house, order.orderId)).toMatchObject({ refunded: 500, refunds: [{ amount: 500 }] });
});

test('two colleagues at once cannot give back more than there is', async () => {
  const order = await paidOrder();
  const { storeId, orderId, ownerId, payable } = order;
  const manager = hire(house, storeId, 'manager');
  const wish = { kind: 'whole' };
  const answers = await Promise.all(
    [ownerId, manager].map((actor) =>
      house.staff(actor, 'refundOrder', {
        ...{ storeId, orderId, requestId: freshId('refund-'), wish, expectedAmount: payable, reason: '退' },
      }),
    ),
  );
  expect(answers.map(refusalOf).sort()).toEqual(['REFUND_NOT_POSSIBLE', null].sort());
  expect(storedOrder(house, orderId)).toMatchObject({ refunded: payable, status: 'cancelled' });
});

test('an order of which all is given back before anybody cooks is off the board, and its portions can be sold again', async () => {
  const order = await paidOrder();
  const { answer } = await refund(order, order.ownerId, { kind: 'whole' });
  expect(dataOf(answer).ticket.status).toBe('cancelled');
  expect(portionsLeft(house, order.storeId, 'crab')).toEqual([3]);
  expect(storedOrder(house, order.orderId)).toMatchObject({
    cancelReason: 'rejected',
    cancelNote: '上错菜了',
  });
});

test('points that an order earned are taken back with the money, as far as the guest still has them', async () => {
  const order = await paidOrder();
  await serve(order);
  const earned = storedOrder(house, order.orderId).pointsEarned;
  expect(pointsOf(house, order.guestId)).toBe(earned);
  const { shown } = await refund(order, order.ownerId, { kind: 'amount', amount: order.payable });
  expect(shown).toMatchObject({ pointsTakenBack: earned, points: 0, moneyLeft: 0 });
  expect(pointsOf(house, order.guestId)).toBe(0);
});

test('a coupon that ended meanwhile does not come back, and the colleague is told before', async () => {
  const order = await paidOrder();
  await serve(order);
  await house.clock.advance(31 * 24 * 60 * 60_000);
  const { shown } = await refund(order, order.ownerId, { kind: 'whole' });
  expect(shown.coupon).toBe('ended');
  expect(couponOf(house, order.couponId).status).toBe('expired');
});

describe('above the limit of a role', () => {
  test('a cashier asks, a manager approves, and only then does money move', async () => {
    const order = await paidOrder();
    const cashier = hire(house, order.storeId, 'cashier');
    const manager = hire(house, order.storeId, 'manager');
    const { shown, answer } = await refund(order, cashier, { kind: 'amount', amount: 5001 });
    expect(shown.needsApproval).toBe(true);
    expect(dataOf(answer).outcome).toBe('awaiting-approval');
    expect(storedOrder(house, order.orderId).refunded).toBe(0);
    const { toApprove } = dataOf(await house.staff(manager, 'listRefunds', { storeId: order.storeId }));
    expect(toApprove).toMatchObject([
      { amount: 5001, status: 'awaiting-approval', requestedByName: 'cashier' },
    ]);
    const decision = {
      ...{ storeId: order.storeId, refundRequestId: toApprove[0]?.id, isApproved: true, reason: '同意' },
    };
    const decisions = await Promise.all([1, 2].map(() => house.staff(manager, 'decideRefund', decision)));
    expect(decisions.map(refusalOf)).toEqual([null, null]);
    expect(storedOrder(house, order.orderId).refunded).toBe(5001);
    expect(refusalOf(await house.staff(manager, 'decideRefund', { ...decision, isApproved: false }))).toBe(
      'REFUND_DECIDED',
    );
  });

  test('nobody approves what they asked for themselves, and a manager not what is above a manager', async () => {
    const dishes = [buildDish('feast', 60_000)];
    const { storeId, ownerId } = furnishStore(house, { dishes });
    const guestId = freshId('oGuest');
    const lines = [line('l1', 'feast')];
    const orderId = await orderAndPay(house, guestId, storeId, { lines, expectedTotal: 60_000 });
    const [first, second] = [hire(house, storeId, 'manager'), hire(house, storeId, 'manager')];
    const order = { storeId, ownerId, guestId, orderId, couponId: '', payable: 60_000 };
    await refund(order, first, { kind: 'whole' });
    const { toApprove } = dataOf(await house.staff(first, 'listRefunds', { storeId }));
    const decision = { storeId, refundRequestId: toApprove[0]?.id, isApproved: true, reason: '同意' };
    const before = everythingStored(house);
    expect(refusalOf(await house.staff(first, 'decideRefund', decision))).toBe('APPROVAL_BY_ANOTHER');
    expect(refusalOf(await house.staff(second, 'decideRefund', decision))).toBe('ROLE_NOT_ALLOWED');
    expect(everythingStored(house)).toBe(before);
    expect(refusalOf(await house.staff(ownerId, 'decideRefund', decision))).toBeNull();
  });
});

describe('what WeChat Pay cannot give back', () => {
  test('waits for a person, who gives it by hand once, and the books say so', async () => {
    const order = await paidOrder();
    house.pay.control.setSwitches({ refundEnds: 'ABNORMAL' });
    dataOf((await refund(order, order.ownerId, { kind: 'amount', amount: 700 })).answer);
    await letArrive();
    expect(storedOrder(house, order.orderId).refundStatus).toBe('needs-help');
    expect(balancesOf(house, order.orderId)['refunds-payable']).toBe(-700);
    const { toSettle } = dataOf(await house.staff(order.ownerId, 'listRefunds', { storeId: order.storeId }));
    const byHand = { storeId: order.storeId, refundId: toSettle[0]?.id, reason: '已退现金' };
    const twice = await Promise.all(
      [1, 2].map(() => house.staff(order.ownerId, 'settleRefundByHand', byHand)),
    );
    expect(twice.map(refusalOf)).toEqual([null, null]);
    expect(storedOrder(house, order.orderId).refundStatus).toBe('arrived');
    expect(balancesOf(house, order.orderId)).toMatchObject({ cash: -700, returns: 700 });
    expect(balancesOf(house, order.orderId)['refunds-payable']).toBeUndefined();
  });

  test('for want of balance is tried again until the balance is there', async () => {
    const order = await paidOrder();
    const { balance } = house.pay.control.overview(1);
    house.pay.control.withdraw(balance);
    dataOf((await refund(order, order.ownerId, { kind: 'amount', amount: 700 })).answer);
    expect(refundsOf(house, order.orderId)).toEqual([{ status: 'waiting', amount: 700 }]);
    await paidOrder();
    await letArrive();
    expect(refundsOf(house, order.orderId)).toEqual([{ status: 'succeeded', amount: 700 }]);
  });

  test('for a platform that did it and then answered with an error is given back once', async () => {
    const order = await paidOrder();
    house.pay.control.setSwitches({ refund: 'system-error' });
    dataOf((await refund(order, order.ownerId, { kind: 'amount', amount: 700 })).answer);
    await letArrive();
    expect(house.pay.control.payment(`${order.orderId}-1`)?.refunds).toMatchObject([{ amount: 700 }]);
    expect(refundsOf(house, order.orderId)).toEqual([{ status: 'succeeded', amount: 700 }]);
  });
});

test.each<[Partial<StaffInput<'refundOrder'>>, string]>([
  [{ wish: { kind: 'lines', portionsByLine: { crabs: 3 } } }, 'REFUND_NOT_POSSIBLE'],
  [{ wish: { kind: 'lines', portionsByLine: { lobster: 1 } } }, 'REFUND_NOT_POSSIBLE'],
  [{ wish: { kind: 'amount', amount: 100_000 } }, 'REFUND_NOT_POSSIBLE'],
  [{ wish: { kind: 'amount', amount: 700 }, expectedAmount: 699 }, 'REFUND_CHANGED'],
  [{ wish: { kind: 'amount', amount: -1 } }, 'INPUT_INVALID'],
  [{ wish: { kind: 'amount', amount: 0.5 } }, 'INPUT_INVALID'],
  [{ reason: '' }, 'INPUT_INVALID'],
  [{ orderId: 'nobodys-order' }, 'ORDER_UNKNOWN'],
])('%j is refused as %s and changes nothing', async (change, code) => {
  const { storeId, orderId, ownerId } = await paidOrder();
  const before = everythingStored(house);
  const answer = await house.staff(ownerId, 'refundOrder', {
    ...{ storeId, orderId, requestId: freshId('refund-'), reason: '退', expectedAmount: 700 },
    wish: { kind: 'amount', amount: 700 },
    ...change,
  });
  expect(refusalOf(answer)).toBe(code);
  expect(everythingStored(house)).toBe(before);
});

test('an order that nobody has paid, or that is cancelled, has nothing to give back', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  const input = { storeId, orderId: placed.order.id, wish: { kind: 'whole' } };
  expect(refusalOf(await house.staff(ownerId, 'previewRefund', input))).toBe('ORDER_UNKNOWN');
  await house.confirmPayment(placed.payment);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: placed.order.id }));
  expect(refusalOf(await house.staff(ownerId, 'previewRefund', input))).toBe('REFUND_NOT_POSSIBLE');
});

test('the money of a day is the sum of its postings, and zero over all accounts', async () => {
  const order = await paidOrder();
  dataOf((await refund(order, order.ownerId, { kind: 'amount', amount: 300 })).answer);
  await letArrive();
  const money = dataOf(await house.staff(order.ownerId, 'moneyOfDay', { storeId: order.storeId, day: null }));
  const by = Object.fromEntries(money.byAccount.map(({ account, amount }) => [account, amount]));
  expect(money).toMatchObject({ postings: postingsOf(house, order.orderId).length, isComplete: true });
  expect(by).toMatchObject({ 'wechat-clearing': order.payable - 300, 'refunds-payable': 0, dishes: -10_600 });
  expect(Object.values(by).reduce((sum, amount) => sum + amount, 0)).toBe(0);
});
