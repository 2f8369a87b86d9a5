import { roundsPerBill } from '../../domain/bill/bill-limits';
import { dataOf, refusalOf, storedOrder } from '../testing/act';
import { addTable, billIdOfOrder, orderOnBill } from '../testing/bills';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { passMinutes, plugIn } from '../testing/printing';
import type { PrinterVendorName } from '../../domain/printing/printer-vendor-name';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

/** A round of noodles and tea at A07, which a printer at the wok and the bar prints; A08 and A09 are free. */
async function atA07(vendor: PrinterVendorName = 'feie') {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'either', acceptWithinSeconds: 86_400 });
  const printer = plugIn(house, storeId, vendor);
  const [a08, a09] = [addTable(house, storeId, 'A08'), addTable(house, storeId, 'A09')];
  const guestId = freshId('oGuest');
  const orderId = await orderOnBill(house, table, guestId);
  const ofBill = { storeId, billId: billIdOfOrder(house, orderId) };
  const ofOrder = { storeId, orderId };
  const act = async (action: 'startCooking' | 'finishCooking' | 'handOver') =>
    dataOf(await house.staff(ownerId, action, ofOrder));
  const accept = async (id = orderId) =>
    dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId: id, readyInMinutes: 15 }));
  const transfer = async (to: { readonly _id: string }, billId = ofBill.billId) =>
    dataOf(await house.staff(ownerId, 'transferBill', { storeId, billId, toTableId: to._id }));
  const moved = () => printer.papers().filter((paper) => paper.includes('转台'));
  return {
    storeId,
    ownerId,
    table,
    a08,
    a09,
    guestId,
    orderId,
    ofOrder,
    act,
    accept,
    transfer,
    moved,
    ...printer,
  };
}

/** As CloudBase bounds it. */
const operationsOfTransaction = 100;

const routesOf = (papers: readonly string[]) => papers.map((paper) => paper.split('\n')[1]);

test.each(['feie', 'xpyun', 'yilianyun'] as const)(
  'where %s printed the ticket of an order, a slip says to which table it went, with its number and its dishes in short',
  async (vendor) => {
    const { accept, transfer, a08, moved } = await atA07(vendor);
    await accept();
    await house.clock.advance(10_000);
    await transfer(a08);
    await passMinutes(house, 3);
    expect(moved()).toEqual([
      expect.stringMatching(
        /^转台\nA07 → A08\n取餐号 001\n炒锅\n转台 \d\d-\d\d \d\d:\d\d\n-+\n1× noodles\n2× tea\n-+\n只换桌/,
      ),
    ]);
  },
);

test('the move is printed at once, and a ticket that the printer could not take yet is followed by it', async () => {
  const { accept, transfer, a08, set, papers } = await atA07();
  house.printers.control.setAnswers({ feie: 'down' });
  await accept();
  await transfer(a08);
  expect(papers()).toEqual([]);
  house.printers.control.setAnswers({ feie: 'normal' });
  set({ power: 'online' });
  await passMinutes(house, 4);
  expect(papers().map((paper) => paper.split('\n')[0])).toEqual(['桌 A07', '转台']);
});

test('a bill that goes away and comes back prints two slips of each order, in their order', async () => {
  const { accept, transfer, a08, table, moved } = await atA07();
  await accept();
  await transfer(a08);
  await transfer(a08);
  await transfer({ _id: table._id });
  await passMinutes(house, 3);
  expect(routesOf(moved())).toEqual(['A07 → A08', 'A08 → A07']);
});

test('moves are printed once and in their order although the function died after each of them', async () => {
  const { accept, transfer, a08, a09, moved } = await atA07();
  await accept();
  await house.clock.advance(10_000);
  const spy = jest.spyOn(house.services.database, 'remove').mockRejectedValue(new Error('killed'));
  await transfer(a08);
  spy.mockRestore();
  await house.clock.advance(90_000);
  const instances = [house.runClock(), house.runClock(), transfer(a09)];
  await Promise.all(instances);
  await passMinutes(house, 4);
  expect(routesOf(moved())).toEqual(['A07 → A08', 'A08 → A09']);
  expect(house.database.query('outbox', { where: {}, limit: 20 }).documents.map(({ _id }) => _id)).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^moved:/)]),
  );
});

test('an order that is accepted after the move names the new table on its ticket, and no slip follows', async () => {
  const { accept, transfer, a08, moved, papers } = await atA07();
  await transfer(a08);
  await accept();
  await passMinutes(house, 3);
  expect(moved()).toEqual([]);
  expect(papers()).toEqual([expect.stringMatching(/^桌 A08\n/)]);
});

test('what is with its guests already is not told again, and what they still wait for is', async () => {
  const { accept, act, transfer, a08, a09, moved, ownerId, ofOrder } = await atA07();
  await accept();
  await act('startCooking');
  dataOf(await house.staff(ownerId, 'setLineProgress', { ...ofOrder, lineId: 'l1', progress: 'served' }));
  await transfer(a08);
  await passMinutes(house, 3);
  expect(moved()).toEqual([expect.stringContaining('2× tea')]);
  expect(moved()[0]).not.toContain('noodles');
  await act('finishCooking');
  await act('handOver');
  await transfer(a09);
  await passMinutes(house, 3);
  expect(moved()).toHaveLength(1);
});

test('merged bills and rounds that move take their tickets along, and nobody else’s', async () => {
  const { accept, storeId, ownerId, table, a08, a09, orderId, moved } = await atA07();
  const staying = await orderOnBill(house, table, freshId('oStays'));
  const other = await orderOnBill(house, a08, freshId('oOther'));
  for (const id of [orderId, staying, other]) await accept(id);
  await house.clock.advance(10_000);
  const billId = billIdOfOrder(house, orderId);
  dataOf(
    await house.staff(ownerId, 'moveRounds', { storeId, billId, orderIds: [orderId], toTableId: a09._id }),
  );
  await passMinutes(house, 3);
  expect(routesOf(moved())).toEqual(['A07 → A09']);
  const intoBillId = billIdOfOrder(house, other);
  dataOf(
    await house.staff(ownerId, 'mergeBills', { storeId, billId: billIdOfOrder(house, orderId), intoBillId }),
  );
  await passMinutes(house, 3);
  expect(routesOf(moved())).toEqual(['A07 → A09', 'A09 → A08']);
  expect(storedOrder(house, staying).moves).toBeUndefined();
});

test('the slip of a move is printed again as a reprint of it, and only where there was a move', async () => {
  const { accept, transfer, a08, ofOrder, ownerId, moved } = await atA07();
  await accept();
  const again = (requestId = freshId('reprint-')) => ({
    ...{ ...ofOrder, requestId, slip: 'moved' as const, reason: '找不到了' },
  });
  expect(refusalOf(await house.staff(ownerId, 'reprintTicket', again()))).toBe('NOTHING_TO_PRINT');
  await transfer(a08);
  await house.clock.advance(10_000);
  const input = again();
  expect(dataOf(await house.staff(ownerId, 'reprintTicket', input)).count).toBe(1);
  expect(dataOf(await house.staff(ownerId, 'reprintTicket', input)).count).toBe(1);
  await passMinutes(house, 3);
  const reprints = moved().filter((paper) => paper.startsWith('*** 补打 第 1 次 ***\n转台\nA07 → A08'));
  expect(reprints).toHaveLength(1);
  expect(moved()).toHaveLength(2);
});

test('a slip of a move that cannot be printed rings on the board as what it is', async () => {
  const { accept, transfer, a08, set, storeId, ownerId } = await atA07();
  await accept();
  await house.clock.advance(10_000);
  set({ power: 'offline' });
  await transfer(a08);
  await passMinutes(house, 5);
  const { printAlarms } = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(printAlarms).toMatchObject([{ occasion: 'moved', orderName: 'A08' }]);
});

test('the board shows the new table at once, and where the guests sat before', async () => {
  const { accept, transfer, a08, storeId, ownerId, orderId, guestId } = await atA07();
  await accept();
  const tickets = async () => dataOf(await house.staff(ownerId, 'board', { storeId })).tickets;
  expect(await tickets()).toMatchObject([{ tableName: 'A07', moved: null }]);
  await transfer(a08);
  expect(await tickets()).toMatchObject([{ tableName: 'A08', moved: { from: 'A07' } }]);
  const { order } = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }));
  expect(order.tableName).toBe('A08');
});

test('the longest bill moves in one transaction as long as the platform takes it, and its tickets are told', async () => {
  const { accept, transfer, a08, table, moved } = await atA07();
  await accept();
  for (let round = 2; round <= roundsPerBill; round += 1) {
    const orderId = await orderOnBill(house, table, freshId('oMore'));
    if (round === roundsPerBill) await accept(orderId);
  }
  await passMinutes(house, 2);
  const before = house.requests.length;
  await transfer(a08);
  const sent = house.requests.slice(before);
  const [start, end] = ['startTransaction', 'commitTransaction'].map((edge) =>
    sent.indexOf(`database.${edge}`),
  );
  // The new table may have had a bill before, which is read then.
  expect((end ?? 0) - (start ?? 0) - 1).toBeLessThanOrEqual(operationsOfTransaction - 1);
  await passMinutes(house, 3);
  expect(routesOf(moved())).toEqual(['A07 → A08', 'A07 → A08']);
});
