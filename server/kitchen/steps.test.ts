import { buildDish } from '../../domain/testing/build-menu';
import { dataOf, everythingStored, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, line, plainDishes, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { pointsOf } from '../testing/inventory';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function paidOrder(mode: 'dine-in' | 'pickup' | 'delivery' = 'pickup') {
  const { storeId, ownerId, table } = furnishStore(house, { dishes: plainDishes });
  const guestId = freshId('oGuest');
  const address = { name: '小林', phone: '13800000000', text: '梧桐里 12 号 301 室' };
  const orderId = await orderAndPay(house, guestId, storeId, {
    mode,
    tableCode: mode === 'dine-in' ? table.code : null,
    address: mode === 'delivery' ? address : null,
  });
  const input = { storeId, orderId };
  const view = async () =>
    dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false })).order;
  const accept = () => house.staff(ownerId, 'acceptOrder', { ...input, readyInMinutes: 15 });
  return { storeId, ownerId, guestId, orderId, input, view, accept };
}

test('a guest sees each step of a pickup order, is told when it is ready, and earns points at the end', async () => {
  const { ownerId, guestId, orderId, input, view, accept } = await paidOrder();
  const allowed = { storeId: input.storeId, screen: 'after-payment', code: null };
  const answers = [{ purpose: 'pickup-ready', answer: 'accept' }];
  await house.guest(guestId, 'recordConsents', { ...allowed, requestId: 'request-1', answers });
  dataOf(await accept());
  expect(await view()).toMatchObject({
    status: 'accepted',
    promisedAtMs: house.clock.now() + 15 * 60_000,
    pointsEarned: 40,
  });
  for (const [step, status] of [
    ['startCooking', 'cooking'],
    ['finishCooking', 'ready'],
    ['handOver', 'handed-over'],
    ['completeOrder', 'completed'],
  ] as const) {
    expect(dataOf(await house.staff(ownerId, step, input)).ticket.status).toBe(status);
    expect((await view()).status).toBe(status);
  }
  expect(house.messages.filter((message) => message.messageId === `ready:${orderId}`)).toHaveLength(1);
  expect(pointsOf(house, guestId)).toBe(40);
  const member = dataOf(await house.guest(guestId, 'viewMember', { entriesBeforeMs: null }));
  expect(member).toMatchObject({ points: 40, spentInYear: 4000, isStaff: false });
  expect((await view()).timeline.map(({ status }) => status)).toEqual([
    'awaiting-payment',
    'placed',
    'accepted',
    'cooking',
    'ready',
    'handed-over',
    'completed',
  ]);
});

test('a delivery is sent out before it is handed over', async () => {
  const { ownerId, input, accept } = await paidOrder('delivery');
  dataOf(await accept());
  for (const step of ['startCooking', 'finishCooking'] as const)
    dataOf(await house.staff(ownerId, step, input));
  expect(refusalOf(await house.staff(ownerId, 'handOver', input))).toBe('ORDER_MOVED_ON');
  dataOf(await house.staff(ownerId, 'sendOut', input));
  expect(dataOf(await house.staff(ownerId, 'handOver', input)).ticket.status).toBe('handed-over');
});

test('when two colleagues take the same step at once, one does it and the other hears that it is done', async () => {
  const { orderId, accept } = await paidOrder();
  const answers = await Promise.all([accept(), accept()]);
  expect(answers.map(refusalOf).sort()).toEqual(['ORDER_MOVED_ON', null]);
  expect(storedOrder(house, orderId).timeline.filter(({ status }) => status === 'accepted')).toHaveLength(1);
});

test('a step out of turn is refused with where the order stands, and changes nothing', async () => {
  const { ownerId, input } = await paidOrder();
  const before = everythingStored(house);
  for (const step of ['startCooking', 'finishCooking', 'sendOut', 'handOver', 'completeOrder'] as const) {
    const answer = await house.staff(ownerId, step, input);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'ORDER_MOVED_ON', details: { status: 'placed' } },
    });
  }
  expect(everythingStored(house)).toBe(before);
});

test('every step rings the signal of the order and of the store', async () => {
  const { storeId, orderId, accept } = await paidOrder();
  const { signalId } = storedOrder(house, orderId);
  const versions = () =>
    [signalId, `store-${storeId}`].map((id) => house.database.read('signals', id)?.version);
  const before = versions();
  dataOf(await accept());
  expect(versions().map((version, index) => version !== before[index])).toEqual([true, true]);
  expect(Object.keys(house.database.read('signals', signalId) ?? {}).sort()).toEqual(['_id', 'version']);
});

test('a line of a ticket is marked for the kitchen and for the guest', async () => {
  const { ownerId, input, view, accept } = await paidOrder('dine-in');
  dataOf(await accept());
  dataOf(await house.staff(ownerId, 'startCooking', input));
  const mark = { ...input, lineId: 'l1', progress: 'served' };
  const { ticket } = dataOf(await house.staff(ownerId, 'setLineProgress', mark));
  expect(ticket.lines.map(({ progress }) => progress)).toEqual(['served', 'queued']);
  expect((await view()).lines[0]).toMatchObject({ progress: 'served', servedAtMs: house.clock.now() });
  expect(refusalOf(await house.staff(ownerId, 'setLineProgress', { ...mark, lineId: 'l9' }))).toBe(
    'DISH_UNKNOWN',
  );
});

test('a bell rings on the board until one colleague answers it, and not twice in a minute', async () => {
  const { storeId, ownerId, guestId, orderId } = await paidOrder('dine-in');
  const ring = () => house.guest(guestId, 'callWaiter', { orderId, kind: 'waiter' });
  dataOf(await ring());
  expect(refusalOf(await ring())).toBe('TOO_MANY_CALLS');
  const board = dataOf(await house.staff(ownerId, 'board', { storeId }));
  const callId = board.tickets[0]?.calls[0]?.callId;
  const answer = () => house.staff(ownerId, 'answerCall', { storeId, callId });
  expect((await Promise.all([answer(), answer()])).map(refusalOf).sort()).toEqual(['CALL_UNKNOWN', null]);
  expect(dataOf(await house.staff(ownerId, 'board', { storeId })).tickets[0]?.calls).toEqual([]);
  await house.clock.advance(60_000);
  expect(refusalOf(await ring())).toBeNull();
});

test('a dish that staff take off the menu cannot be ordered until they put it back', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const set = (isSoldOut: boolean) =>
    house.staff(ownerId, 'setSoldOut', { storeId, dishId: 'tea', isSoldOut });
  expect(dataOf(await set(true)).row).toMatchObject({ dishId: 'tea', isSoldOut: true });
  dataOf(await set(true));
  const menu = dataOf(
    await house.guest(guestId, 'openMenu', { storeId, tableCode: null, menuVersion: 'v1' }),
  );
  expect(menu.availability).toEqual([{ dishId: 'tea', isSoldOut: true, remaining: null }]);
  expect(refusalOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)))).toBe('SOLD_OUT');
  dataOf(await set(false));
  expect(refusalOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)))).toBeNull();
  const audits = house.database.query('audit', { where: { storeId } }).documents;
  expect(audits.map(({ before, after }) => `${String(before)} > ${String(after)}`).sort()).toEqual([
    'for sale > sold out',
    'sold out > for sale',
  ]);
});

test('portions that staff set for today are sold to the last, and are without limit again tomorrow', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const tea = () => wishFor(storeId, { lines: [line('l1', 'tea')], expectedTotal: 600 });
  const set = (remaining: number | null) =>
    house.staff(ownerId, 'setRemaining', { storeId, dishId: 'tea', remaining });
  expect(dataOf(await set(1)).row.remaining).toBe(1);
  expect(refusalOf(await house.guest(guestId, 'placeOrder', tea()))).toBeNull();
  expect(refusalOf(await house.guest(guestId, 'placeOrder', tea()))).toBe('SOLD_OUT');
  await house.clock.advance(24 * 60 * 60_000);
  expect(refusalOf(await house.guest(guestId, 'placeOrder', tea()))).toBeNull();
  const rows = dataOf(await house.staff(ownerId, 'listStock', { storeId })).rows;
  expect(rows.find(({ dishId }) => dishId === 'tea')?.remaining).toBeNull();
});

test('a daily quantity starts anew with the business day, and staff can lift it for one day', async () => {
  const { storeId, ownerId } = furnishStore(house, {
    dishes: [buildDish('crab', 5000, { dailyQuantity: 1 })],
  });
  const guestId = freshId('oGuest');
  const crab = () => wishFor(storeId, { lines: [line('l1', 'crab')], expectedTotal: 5000 });
  const order = async () => refusalOf(await house.guest(guestId, 'placeOrder', crab()));
  expect([await order(), await order()]).toEqual([null, 'SOLD_OUT']);
  dataOf(await house.staff(ownerId, 'setRemaining', { storeId, dishId: 'crab', remaining: null }));
  expect([await order(), await order()]).toEqual([null, null]);
  await house.clock.advance(24 * 60 * 60_000);
  expect([await order(), await order()]).toEqual([null, 'SOLD_OUT']);
});

test('a pause stops orders until it is over or taken back', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const order = async () => refusalOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  const pause = (minutes: number) => house.staff(ownerId, 'pauseOrders', { storeId, minutes });
  dataOf(await pause(20));
  expect(await order()).toBe('STORE_PAUSED');
  dataOf(await pause(0));
  dataOf(await pause(0));
  expect(await order()).toBeNull();
  dataOf(await pause(20));
  await house.clock.advance(20 * 60_000);
  expect(await order()).toBeNull();
});
