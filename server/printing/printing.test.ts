import type { PrinterVendorName } from '../../domain/printing/printer-vendor-name';
import { dataOf, everythingStored, orderAndPay } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { orderWithPrinter, passMinutes, printJobs } from '../testing/printing';
import { deliverPrinter } from './deliver-printer';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const vendors: readonly PrinterVendorName[] = ['feie', 'xpyun', 'yilianyun'];

describe.each(vendors)('a printer of %s', (vendor) => {
  test('prints the ticket of an order when it is accepted, once', async () => {
    const { accept, papers, storeId } = await orderWithPrinter(house, vendor);
    await passMinutes(house, 1);
    expect(papers()).toEqual([]);
    await accept();
    await house.clock.advance(5_000);
    expect(papers()).toEqual([expect.stringContaining('1× noodles\n2× tea')]);
    await passMinutes(house, 3);
    expect(papers()).toHaveLength(1);
    expect(printJobs(house, storeId)).toMatchObject([{ status: 'printed', isAlarmed: false }]);
  });

  test('prints once although the answer was lost after the vendor took the message', async () => {
    const { accept, papers, storeId } = await orderWithPrinter(house, vendor);
    house.printers.control.setAnswers({ [vendor]: 'lost' });
    await accept();
    expect(printJobs(house, storeId)).toMatchObject([{ status: 'sending', trouble: 'vendor-silent' }]);
    await passMinutes(house, 5);
    expect(papers()).toHaveLength(1);
    expect(printJobs(house, storeId)).toMatchObject([{ status: 'printed' }]);
  });

  test('prints once wherever the function dies', async () => {
    for (const diesAt of ['before it asks', 'before it sends', 'before it books the answer'] as const) {
      const { accept, papers, storeId } = await orderWithPrinter(house, vendor);
      const dies = killer(vendor, diesAt);
      await accept();
      dies.undo();
      expect(printJobs(house, storeId)[0]?.status).toBe(diesAt === 'before it asks' ? 'waiting' : 'sending');
      await passMinutes(house, 5);
      expect(papers()).toHaveLength(1);
    }
  });

  test('prints once when the vendor was down', async () => {
    const { accept, papers } = await orderWithPrinter(house, vendor);
    house.printers.control.setAnswers({ [vendor]: 'down' });
    await accept();
    await passMinutes(house, 2);
    house.printers.control.setAnswers({ [vendor]: 'normal' });
    await passMinutes(house, 3);
    expect(papers()).toHaveLength(1);
  });

  test('rings on the board while it is offline for an hour, then prints once and is quiet', async () => {
    const { accept, papers, set, storeId, ownerId } = await orderWithPrinter(house, vendor);
    const alarms = async () => dataOf(await house.staff(ownerId, 'board', { storeId })).printAlarms;
    set({ power: 'offline' });
    await accept();
    await passMinutes(house, 2);
    expect(await alarms()).toEqual([]);
    await passMinutes(house, 3);
    await house.clock.advance(50 * 60_000);
    await passMinutes(house, 5);
    expect(await alarms()).toMatchObject([
      { orderName: '001', printerName: '后厨', slip: 'wok', trouble: 'offline' },
    ]);
    set({ power: 'online' });
    await passMinutes(house, 3);
    expect(papers()).toHaveLength(1);
    expect(await alarms()).toEqual([]);
  });

  test('says that it is out of paper', async () => {
    const { accept, set, storeId, ownerId } = await orderWithPrinter(house, vendor);
    set({ paper: 'out' });
    await accept();
    await passMinutes(house, 5);
    const { alarms } = dataOf(await house.staff(ownerId, 'printAlarms', { storeId }));
    expect(alarms).toMatchObject([{ trouble: 'out-of-paper' }]);
  });
});

/** From a certain point on, the function neither reaches the vendor nor the database: it was killed. */
function killer(
  vendor: PrinterVendorName,
  diesAt: 'before it asks' | 'before it sends' | 'before it books the answer',
) {
  const vendorNow = house.services.printers[vendor];
  if (!vendorNow) throw new Error('the house has no such vendor');
  const { print } = vendorNow;
  const killed = () => {
    house.gate.beforeDatabase = () => ({
      code: 'DATABASE_REQUEST_FAILED',
      message: 'the function was killed',
    });
    return Promise.reject(new Error('the function was killed'));
  };
  const spy =
    diesAt === 'before it asks'
      ? jest.spyOn(vendorNow, 'mark').mockImplementation(killed)
      : jest.spyOn(vendorNow, 'print').mockImplementation(async (message) => {
          if (diesAt === 'before it books the answer') await print(message);
          return killed();
        });
  const undo = () => {
    spy.mockRestore();
    house.gate.beforeDatabase = null;
  };
  return { undo };
}

test('two clocks at once, and instances beside them, print a ticket once', async () => {
  const { accept, papers, printerId, storeId } = await orderWithPrinter(house);
  const dies = killer('feie', 'before it asks');
  await accept();
  dies.undo();
  expect(printJobs(house, storeId)).toMatchObject([{ status: 'waiting' }]);
  await house.clock.advance(60_000);
  const other = house.newInstance();
  await Promise.all([
    house.runClock(),
    house.runClock(),
    deliverPrinter(other, printerId),
    deliverPrinter(house.services, printerId),
  ]);
  await passMinutes(house, 3);
  expect(papers()).toHaveLength(1);
});

test('two orders that are accepted at once at one printer are both printed without the clock', async () => {
  const { accept, papers, storeId, ownerId } = await orderWithPrinter(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  const acceptOther = () => house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 15 });
  await Promise.all([accept(), acceptOther()]);
  await house.clock.advance(10_000);
  expect(
    papers()
      .map((paper) => paper.slice(0, 7))
      .sort(),
  ).toEqual(['取餐号 001', '取餐号 002']);
});

test('a ticket that could not be sent for half a day is not printed any more: its food was cooked without it', async () => {
  const { accept, papers, storeId, ownerId } = await orderWithPrinter(house);
  house.printers.control.setAnswers({ feie: 'down' });
  await accept();
  await house.clock.advance(20 * 3_600_000);
  house.printers.control.setAnswers({ feie: 'normal' });
  await passMinutes(house, 3);
  expect(papers()).toEqual([]);
  const board = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(board.printAlarms).toMatchObject([{ trouble: 'given-up' }]);
  await house.later(25 * 3_600_000);
  expect(printJobs(house, storeId)).toEqual([]);
});

test('when nothing is due the clock changes nothing', async () => {
  const { accept } = await orderWithPrinter(house);
  await accept();
  await passMinutes(house, 3);
  const before = everythingStored(house);
  await house.runClock();
  expect(everythingStored(house)).toBe(before);
});

test('a store without a printer writes nothing about printing', async () => {
  const { accept, printerId, storeId } = await orderWithPrinter(house);
  await house.services.database.update('printers', printerId, { isEnabled: false });
  await accept();
  expect(printJobs(house, storeId)).toEqual([]);
});
