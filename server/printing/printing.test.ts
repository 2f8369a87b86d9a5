import type { PrinterVendorName } from '../../domain/printing/printer-vendor-name';
import { dataOf, everythingStored } from '../testing/act';
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

  test('prints once when the function dies before the message goes out, and when it dies after', async () => {
    for (const diesAt of ['mark', 'print'] as const) {
      const { accept, papers } = await orderWithPrinter(house, vendor);
      const vendorNow = house.services.printers[vendor];
      if (!vendorNow) throw new Error('the house has no such vendor');
      const dying = jest.spyOn(vendorNow, diesAt).mockRejectedValueOnce(new Error('the function was killed'));
      await accept();
      dying.mockRestore();
      await passMinutes(house, 4);
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
    await passMinutes(house, 58);
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

test('two clocks at once, and instances beside them, print a ticket once', async () => {
  const { accept, papers, printerId, storeId } = await orderWithPrinter(house);
  const beforeDatabase = house.gate;
  beforeDatabase.beforeDatabase = (what) =>
    what.endsWith(' printers') && what.includes('update')
      ? { code: 'DATABASE_REQUEST_FAILED', message: 'down' }
      : null;
  await accept();
  beforeDatabase.beforeDatabase = null;
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

test('two orders that are accepted at once are both printed without waiting for the clock', async () => {
  const first = await orderWithPrinter(house);
  const second = await orderWithPrinter(house);
  house.database.seedMany('printers', []);
  await Promise.all([first.accept(), second.accept()]);
  await house.clock.advance(10_000);
  expect([first.papers().length, second.papers().length]).toEqual([1, 1]);
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
  await house.clock.advance(25 * 3_600_000);
  await house.runClock();
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
