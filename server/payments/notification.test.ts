import { dataOf, everythingStored, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, hire, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import type { PaymentDocument } from './payment-document';
import { settlePayment } from './settle-payment';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.pay.control.setSwitches({
    notifications: 'normal',
    create: 'normal',
    query: 'normal',
    refund: 'normal',
  });
});

function lastNotification() {
  const last = house.notifications.at(-1);
  if (!last) throw new Error('WeChat Pay has not notified of anything');
  return last;
}

/** A payment whose notification the server has not seen, signed by WeChat Pay, to be sent by the test. */
async function unseenNotification(payment: { readonly package: string } | null) {
  house.pay.control.setSwitches({ notifications: 'lost' });
  await house.confirmPayment(payment);
  const prepayId = payment?.package.replace('prepay_id=', '') ?? '';
  house.pay.control.setSwitches({ notifications: 'normal' });
  return prepayId;
}

async function paidOrder() {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  return { storeId, ownerId, guestId, orderId };
}

test('a repeated notification changes nothing, however often it comes', async () => {
  await paidOrder();
  const { path, headers, rawBody } = lastNotification();
  const before = everythingStored(house);
  const answers = await Promise.all([1, 2, 3].map(() => house.notify(path, headers, rawBody)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(everythingStored(house)).toBe(before);
});

test('a notification that is repeated after the order was completed does not move it back', async () => {
  const { storeId, ownerId, orderId } = await paidOrder();
  const { path, headers, rawBody } = lastNotification();
  const input = { storeId, orderId };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...input, readyInMinutes: 10 }));
  for (const step of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    dataOf(await house.staff(ownerId, step, input));
  }
  const before = everythingStored(house);
  expect((await house.notify(path, headers, rawBody)).statusCode).toBe(200);
  expect(storedOrder(house, orderId).status).toBe('completed');
  expect(everythingStored(house)).toBe(before);
});

const tamperings = [
  {
    what: 'another signature',
    code: 'SIGNATURE_INVALID',
    tamper: (headers: Record<string, string>) => ({
      ...headers,
      'Wechatpay-Signature': Buffer.from('forged').toString('base64'),
    }),
  },
  {
    what: 'a key nobody knows',
    code: 'SIGNATURE_INVALID',
    tamper: (headers: Record<string, string>) => ({ ...headers, 'Wechatpay-Serial': 'PUB_KEY_ID_0' }),
  },
  {
    what: 'no signature',
    code: 'SIGNATURE_INVALID',
    tamper: () => ({ 'Content-Type': 'application/json' }),
  },
];

test.each(tamperings)(
  'a notification with $what is refused and changes nothing',
  async ({ code, tamper }) => {
    await paidOrder();
    const { path, headers, rawBody } = lastNotification();
    const before = everythingStored(house);
    const answer = await house.notify(path, tamper(withPlainNames(headers)), rawBody);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toMatch(new RegExp(`"code":"FAIL","message":"${code}: `));
    expect(everythingStored(house)).toBe(before);
  },
);

/** Header names as WeChat Pay documents them, whatever case they were sent in. */
function withPlainNames(headers: Record<string, string>): Record<string, string> {
  const names = ['Wechatpay-Signature', 'Wechatpay-Serial', 'Wechatpay-Nonce', 'Wechatpay-Timestamp'];
  const byLowerName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries(names.map((name) => [name, byLowerName.get(name.toLowerCase()) ?? '']));
}

test('a body that was changed by one byte is refused', async () => {
  await paidOrder();
  const { path, headers, rawBody } = lastNotification();
  const changed = Buffer.from(rawBody.toString().replace('TRANSACTION.SUCCESS', 'TRANSACTION.SUCCESs'));
  expect((await house.notify(path, headers, changed)).statusCode).toBe(401);
});

test('a notification that was signed ten minutes ago is refused', async () => {
  await paidOrder();
  const { path, headers, rawBody } = lastNotification();
  await house.clock.advance(10 * 60_000);
  const answer = await house.notify(path, headers, rawBody);
  expect(answer.statusCode).toBe(401);
  expect(answer.body).toContain('TIMESTAMP_STALE');
});

test('a payment of another amount or by another payer is refused, and the order stays unpaid', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const wrongPayments = [
    { total: 1, openid: guestId, code: 'AMOUNT_DIFFERS' },
    { total: 4000, openid: 'oThief', code: 'PAYER_DIFFERS' },
  ];
  for (const { code, ...payment } of wrongPayments) {
    house.pay.control.setSwitches({ create: 'down' });
    const answer = await house.guest(guestId, 'placeOrder', wishFor(storeId));
    house.pay.control.setSwitches({ create: 'normal' });
    const orderId = answer.ok ? '' : String(answer.refusal.details.orderId);
    await payOutside(`${orderId}-1`, payment);
    const { path, headers, rawBody } = lastNotification();
    const refused = await house.notify(path, headers, rawBody);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain(code);
    expect(storedOrder(house, orderId).status).toBe('awaiting-payment');
  }
});

test('a payment for an order that nobody placed is refused', async () => {
  await payOutside(`${'0'.repeat(24)}-1`, { total: 4000, openid: 'oGuest' });
  const { path, headers, rawBody } = lastNotification();
  const answer = await house.notify(path, headers, rawBody);
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('PAYMENT_UNKNOWN');
});

/** Creates and pays at WeChat Pay what the server did not ask for. */
async function payOutside(outTradeNo: string, payment: { readonly total: number; readonly openid: string }) {
  const timeExpireMs = house.clock.now() + 60_000;
  const created = await house.services.pay.createJsapi({
    outTradeNo,
    description: '测试',
    timeExpireMs,
    ...payment,
  });
  if (created.kind !== 'ok') throw new Error(created.message);
  await house.confirmPayment({ package: `prepay_id=${created.value.prepayId}` });
}

test('what is not a notification is refused without a word about the inside', async () => {
  const { receiveNotification } = await import('./receive-notification');
  for (const event of [
    null,
    'text',
    {},
    { httpMethod: 'GET' },
    { httpMethod: 'POST', headers: 7, body: 7 },
  ]) {
    const answer = await receiveNotification(house.services, event);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toMatch(/at .+\.ts/);
  }
});

test('a payment at the address of refunds is refused', async () => {
  await paidOrder();
  const { path, headers, rawBody } = lastNotification();
  const answer = await house.notify(`${path}/refund`, headers, rawBody);
  expect(answer.body).toContain('ADDRESS_WRONG');
});

test('when the notification is lost, looking at the order after paying settles it', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  await unseenNotification(placed.payment);
  const orderId = placed.order.id;
  const before = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }));
  expect(before.order.status).toBe('awaiting-payment');
  const after = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true }));
  expect(after.order.status).toBe('placed');
});

test('paying twice for one order is not possible, and asking again after paying says so', async () => {
  const { guestId, orderId } = await paidOrder();
  expect(refusalOf(await house.guest(guestId, 'payOrder', { orderId }))).toBe('ORDER_NOT_PAYABLE');
});

test('money that comes for an order that had expired goes back by itself', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  const orderId = placed.order.id;
  await unseenNotification(placed.payment);
  house.database.seedMany('orders', [
    {
      ...storedOrder(house, orderId),
      status: 'cancelled',
      cancelReason: 'payment-expired',
      dueAtMs: null,
    },
  ]);
  house.pay.control.act(`${orderId}-1`, { action: 'notify-again' });
  await house.clock.advance(2_000);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'cancelled', refundStatus: 'on-its-way' });
  expect(refundsOf(house, orderId)).toEqual([{ status: 'waiting', amount: 4000 }]);
  await house.runClock();
  await house.later(60 * 60_000);
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 4000 }]);
  expect(storedOrder(house, orderId)).toMatchObject({ refunded: 4000, refundStatus: 'arrived' });
});

test('a second payment of an order that gave its money back goes back too, and the order tells of one', async () => {
  const { storeId, ownerId, guestId, orderId } = await paidOrder();
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '卖完了' }));
  const first = house.database.read('payments', `${orderId}-1`) as unknown as PaymentDocument;
  const outTradeNo = `${orderId}-2`;
  house.database.seedMany('payments', [{ ...first, _id: outTradeNo, status: 'closed', paidAtMs: null }]);
  const settled = await settlePayment(house.services, {
    ...{ outTradeNo, transactionId: '4200', state: 'SUCCESS', total: 4000, payerOpenid: guestId },
    ...{ payerTotal: 4000, paidAtMs: house.clock.now(), attach: null },
  });
  expect(settled.kind).toBe('stray');
  expect(refundsOf(house, orderId).map(({ amount }) => amount)).toEqual([4000, 4000]);
  expect(storedOrder(house, orderId)).toMatchObject({ payable: 4000, refunded: 4000 });
});

test('an order that is turned away gives the money back, and the guest reads why', async () => {
  const { storeId, guestId, orderId } = await paidOrder();
  const cashier = hire(house, storeId, 'cashier');
  const rejected = await house.staff(cashier, 'rejectOrder', {
    storeId,
    orderId,
    reason: '今天的牛腩卖完了',
  });
  expect(dataOf(rejected).ticket.status).toBe('cancelled');
  await house.later(60 * 60_000);
  const { order } = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }));
  expect(order).toMatchObject({
    status: 'cancelled',
    cancelReason: 'rejected',
    cancelNote: { zh: '今天的牛腩卖完了', en: '今天的牛腩卖完了' },
    refunded: 4000,
    refundStatus: 'arrived',
  });
  const audits = house.database.query('audit', { where: { storeId } }).documents;
  expect(audits).toMatchObject([{ actor: cashier, action: 'rejectOrder', subject: orderId }]);
});

test('a refund that WeChat Pay does not take at first is sent again, once', async () => {
  const { storeId, ownerId, orderId } = await paidOrder();
  house.pay.control.setSwitches({ refund: 'down' });
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '卖完了' }));
  expect(refundsOf(house, orderId)).toEqual([{ status: 'waiting', amount: 4000 }]);
  house.pay.control.setSwitches({ refund: 'normal' });
  await house.clock.advance(61_000);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.later(60 * 60_000);
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 4000 }]);
  expect(house.pay.control.payment(`${orderId}-1`)?.refunds).toHaveLength(1);
});
