import { billDayAt, billDayPlus } from '../../domain/reconciliation/bill-day';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { payAndReject, patientStore, reconciliationOf, ringAfterBill } from '../testing/bookkeeping';
import { freshId, hire, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const minuteMs = 60_000;
const reason = '和顾客核对过';

interface Wish {
  readonly ownerId: string;
  readonly storeId: string;
  readonly day: string;
}

function resolve({ ownerId, storeId, day }: Wish, how = 'as-proposed', openid = ownerId) {
  const differenceId = reconciliationOf(house, day).differences[0]?.id ?? 'payment:none';
  return house.staff(openid, 'resolveDifference', { storeId, day, differenceId, how, reason });
}

const auditsOf = (storeId: string) =>
  house.database
    .query('audit', { where: { storeId, action: 'resolveDifference' }, limit: 10 })
    .documents.map(({ actor, before, after, reason: why }) => ({ actor, before, after, why }));

/** Money that came while nobody could be told, on an order that still waits for it. */
async function unheardPayment() {
  const { storeId, ownerId } = patientStore(house);
  const guestId = freshId('oGuest');
  const { order, payment } = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  house.pay.control.setSwitches({ notifications: 'lost', query: 'down', close: 'down' });
  await house.confirmPayment(payment);
  const day = await ringAfterBill(house);
  house.pay.control.setSwitches({ query: 'normal', close: 'normal' });
  return { storeId, ownerId, guestId, orderId: order.id, day };
}

test('a payment that nobody heard of is found in the bill, and booked with one agreement', async () => {
  const { orderId, ...wish } = await unheardPayment();
  expect(reconciliationOf(house, wish.day)).toMatchObject({
    status: 'differs',
    openForPeople: 1,
    compared: { ours: { payments: 0, paid: 0 }, theirs: { payments: 1, paid: 4000 } },
    differences: [{ kind: 'payment-unpaid', proposal: 'book-payment', orderId, storeId: wish.storeId }],
  });
  const { reconciliation } = dataOf(await resolve(wish));
  expect(reconciliation).toMatchObject({
    status: 'resolved',
    openForPeople: 0,
    differences: [{ resolution: { outcome: 'booked', by: 'owner', reason } }],
  });
  expect(reconciliation.differences[0]?.resolution).not.toHaveProperty('actor');
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'placed', pickupNumber: '001' });
  expect(house.database.read('payments', `${orderId}-1`)).toMatchObject({ status: 'paid' });
  expect(auditsOf(wish.storeId)).toEqual([
    { actor: wish.ownerId, before: 'payment-unpaid', after: 'booked', why: reason },
  ]);
});

test('two colleagues at once, and again later: it happens once and is written down once', async () => {
  const wish = await unheardPayment();
  const manager = hire(house, wish.storeId, 'manager');
  const answers = await Promise.all([resolve(wish), resolve(wish, 'as-proposed', manager)]);
  answers.push(await resolve(wish, 'by-hand'));
  expect(answers.map((answer) => dataOf(answer).reconciliation.status)).toEqual(
    answers.map(() => 'resolved'),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(dataOf(answer).reconciliation))).size).toBe(1);
  expect(auditsOf(wish.storeId)).toHaveLength(1);
  const paidEntries = house.database.query('outbox', { where: { orderId: wish.orderId } }).documents;
  expect(paidEntries).toHaveLength(1);
});

test('while WeChat Pay does not say, the difference stands and nothing is changed', async () => {
  const wish = await unheardPayment();
  house.pay.control.setSwitches({ query: 'down' });
  expect(refusalOf(await resolve(wish))).toBe('PLATFORM_SILENT');
  expect(reconciliationOf(house, wish.day).openForPeople).toBe(1);
  expect(storedOrder(house, wish.orderId).status).toBe('awaiting-payment');
});

test('a payment of an order that is dead by now goes back', async () => {
  const { orderId, ...wish } = await unheardPayment();
  await house.services.database.update('orders', orderId, {
    status: 'cancelled',
    cancelReason: 'payment-expired',
  });
  dataOf(await resolve(wish));
  house.pay.control.setSwitches({ notifications: 'normal' });
  await house.clock.advance(minuteMs);
  expect(reconciliationOf(house, wish.day).differences[0]?.resolution?.outcome).toBe('returned');
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 4000 }]);
  const next = await ringAfterBill(house);
  expect(reconciliationOf(house, next)).toMatchObject({
    status: 'agreed',
    compared: { theirs: { refunded: 4000 } },
  });
});

test('a payment that the books have lost goes back once, even if it is asked for twice at once', async () => {
  const { storeId, ownerId } = patientStore(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  await house.services.database.remove('payments', `${orderId}-1`);
  const wish = { storeId, ownerId, day: await ringAfterBill(house) };
  expect(reconciliationOf(house, wish.day).differences).toMatchObject([
    { kind: 'payment-unknown', proposal: 'return-payment', orderId, storeId },
  ]);
  await Promise.all([resolve(wish), resolve(wish)]);
  await house.clock.advance(minuteMs);
  expect(reconciliationOf(house, wish.day).differences[0]?.resolution?.outcome).toBe('returned');
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 4000 }]);
  expect(house.database.read('payments', `${orderId}-1`)).toMatchObject({ status: 'stray', amount: 4000 });
});

test('a payment under a number that is none of ours can only be settled by hand', async () => {
  const { storeId, ownerId } = patientStore(house);
  const till = await house.services.pay.createJsapi({
    outTradeNo: 'TILL-0001',
    description: '前台收银',
    total: 1500,
    openid: 'oSomebody',
    timeExpireMs: house.clock.now() + minuteMs,
  });
  if (till.kind !== 'ok') throw new Error(till.message);
  house.pay.control.answerSheet({ prepayId: till.value.prepayId, action: 'confirm' });
  await orderAndPay(house, freshId('oGuest'), storeId);
  const wish = { storeId, ownerId, day: await ringAfterBill(house) };
  expect(reconciliationOf(house, wish.day).differences).toMatchObject([
    { kind: 'payment-unknown', proposal: 'by-hand', ours: null, theirs: 1500 },
  ]);
  dataOf(await resolve(wish, 'by-hand'));
  expect(auditsOf(storeId)).toMatchObject([{ after: 'by-hand', why: reason }]);
});

test('a payment that WeChat Pay never had stands until a person settles it', async () => {
  const { storeId, ownerId } = patientStore(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  const payment = await house.services.database.get('payments', `${orderId}-1`);
  if (!payment) throw new Error('no payment');
  await house.services.database.add('payments', { ...payment, _id: `${orderId}-9` });
  const wish = { storeId, ownerId, day: await ringAfterBill(house) };
  const answer = await resolve(wish);
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'DIFFERENCE_STANDS', details: { because: 'ORDER_NOT_EXIST' } },
  });
  dataOf(await resolve(wish, 'by-hand'));
  expect(reconciliationOf(house, wish.day).status).toBe('resolved');
});

test('a refund of which the books are behind is asked for, and follows', async () => {
  const { storeId, ownerId } = patientStore(house);
  house.pay.control.setSwitches({ query: 'down' });
  const placed = dataOf(await house.guest(freshId('oGuest'), 'placeOrder', wishFor(storeId)));
  const orderId = placed.order.id;
  await house.confirmPayment(placed.payment);
  house.pay.control.setSwitches({ notifications: 'lost' });
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '牛肉卖完了' }));
  const wish = { storeId, ownerId, day: await ringAfterBill(house) };
  house.pay.control.setSwitches({ query: 'normal' });
  expect(reconciliationOf(house, wish.day).differences).toMatchObject([
    { kind: 'refund-status', proposal: 'ask-again' },
  ]);
  dataOf(await resolve(wish));
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 4000 }]);
});

test('amounts that differ are settled by hand alone', async () => {
  const { storeId, ownerId } = patientStore(house);
  const orderId = await payAndReject(house, storeId, ownerId);
  await house.clock.advance(minuteMs);
  await house.services.database.update('payments', `${orderId}-1`, { amount: 3999 });
  await house.services.database.update('refunds', `${orderId}-1-r`, { amount: 4001 });
  const day = await ringAfterBill(house);
  expect(reconciliationOf(house, day).differences).toMatchObject([
    { kind: 'payment-amount', proposal: 'by-hand', ours: 3999, theirs: 4000 },
    { kind: 'refund-amount', proposal: 'by-hand', ours: 4001, theirs: 4000 },
  ]);
  const wish = { storeId, ownerId, day };
  expect(dataOf(await resolve(wish)).reconciliation.status).toBe('differs');
});

test('a difference of another store, of another day or of no day is nobody else’s to end', async () => {
  const wish = await unheardPayment();
  const other = patientStore(house);
  expect(refusalOf(await resolve({ ...wish, ...other }))).toBe('DIFFERENCE_UNKNOWN');
  const input = { storeId: wish.storeId, how: 'by-hand', reason };
  const unknown = { ...input, day: wish.day, differenceId: 'payment:none' };
  expect(refusalOf(await house.staff(wish.ownerId, 'resolveDifference', unknown))).toBe('DIFFERENCE_UNKNOWN');
  const elsewhen = { ...input, day: billDayPlus(wish.day, 9), differenceId: 'payment:none' };
  expect(refusalOf(await house.staff(wish.ownerId, 'resolveDifference', elsewhen))).toBe(
    'RECONCILIATION_UNKNOWN',
  );
  expect(
    refusalOf(await house.staff(hire(house, wish.storeId, 'cashier'), 'resolveDifference', unknown)),
  ).toBe('ROLE_NOT_ALLOWED');
});

test('a fortnight is listed with what is open, the day that needs somebody, and when the next bill comes', async () => {
  const { ownerId, storeId, day } = await unheardPayment();
  await house.clock.advance(2 * 60 * minuteMs);
  const list = dataOf(await house.staff(ownerId, 'listReconciliations', { storeId }));
  const viewed = dataOf(await house.staff(ownerId, 'viewReconciliation', { storeId, day }));
  expect(viewed.reconciliation.differences).toHaveLength(1);
  expect(list).toEqual({
    days: [{ day, status: 'differs', openForPeople: 1, isOverdue: true }],
    next: {
      day: billDayAt(house.clock.now()),
      atMs: Date.parse(`${billDayPlus(day, 2)}T10:05:00+08:00`),
    },
    chosen: viewed.reconciliation,
  });
  const named = { storeId, day: billDayPlus(day, 1) };
  expect(dataOf(await house.staff(ownerId, 'listReconciliations', named)).chosen).toBeNull();
});

test('a day is exported as a file that a spreadsheet reads and cannot be tricked by', async () => {
  const wish = await unheardPayment();
  const differenceId = `payment:${wish.orderId}-1`;
  const { storeId, day } = wish;
  const trick = { storeId, day, differenceId, how: 'by-hand', reason: '=HYPERLINK("http://x"), 1' };
  dataOf(await house.staff(wish.ownerId, 'resolveDifference', trick));
  const { fileName, text } = dataOf(
    await house.staff(wish.ownerId, 'exportReconciliation', { storeId, day, language: 'en' }),
  );
  expect(fileName).toBe(`reconciliation-${day}.csv`);
  expect(text.startsWith('\uFEFFDay of the bill (Beijing time),')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines).toContain('Paid (yuan),0.00,40.00,40.00');
  expect(lines).toContain('Net (yuan),0.00,40.00,40.00');
  const row = lines.find((line) => line.includes(`${wish.orderId}-1`));
  expect(row).toMatch(/^"paid at WeChat, unpaid with us",2026-11-22 12:08:00,/);
  expect(row).toMatch(/,,,40\.00,by hand,2026-11-23 10:05:00,owner,"'=HYPERLINK\(""http:\/\/x""\), 1"$/);
});
