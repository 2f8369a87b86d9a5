import type { PrinterVendorName } from '../../domain/printing/printer-vendor-name';
import { dataOf, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { passMinutes, plugIn, plugInForNumbers, printJobs } from '../testing/printing';
import { furnishWithQueue, giveNumber, storedTicket, takeNumber } from '../testing/queue';
import { printQueueTicket } from './print-number';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const vendors: readonly PrinterVendorName[] = ['feie', 'xpyun', 'yilianyun'];

function door(vendor: PrinterVendorName = 'feie', printsNumbers = true) {
  const at = furnishWithQueue(house, { printsNumbers });
  const printer = plugInForNumbers(house, at.storeId, vendor);
  const print = (ticketId: string, requestId = freshId('print-')) =>
    house.staff(at.ownerId, 'printQueueTicket', { storeId: at.storeId, ticketId, requestId });
  return { ...at, ...printer, print };
}

test.each(vendors)('a number that a colleague takes comes out of a printer of %s, once', async (vendor) => {
  const at = door(vendor);
  await takeNumber(house, at, 3);
  const { row, give } = await giveNumber(house, at, 4);
  dataOf(await give());
  await passMinutes(house, 3);
  expect(row.prints).toBe(1);
  const [paper = '', ...others] = at.papers();
  expect(others).toEqual([]);
  expect(paper.split('\n')).toEqual([
    at.store.name.zh,
    '排队号',
    'B002',
    'B 中桌 · 4 位',
    '-'.repeat(32),
    '前面还有 1 桌',
    expect.stringMatching(/^大约等 \d+-\d+ 分钟$/),
    expect.stringMatching(/^取号 \d\d-\d\d \d\d:\d\d$/),
    '-'.repeat(32),
    '叫到后为您等 5 分钟。过号后 30',
    '分钟内回来，排在 1 桌后面。',
    `▣ https://go.galley.cn/queue?scene=${row.handoverCode}`,
    '微信扫一扫，在手机上看叫号',
  ]);
});

test('the slip comes out once although the answer was lost after the vendor took it', async () => {
  for (const vendor of vendors) {
    const at = door(vendor);
    house.printers.control.setAnswers({ [vendor]: 'lost' });
    await giveNumber(house, at);
    await passMinutes(house, 4);
    expect(at.papers()).toHaveLength(1);
    expect(printJobs(house, at.storeId)).toMatchObject([{ status: 'printed', isAlarmed: false }]);
  }
});

test('two taps and two phones that take the same number print it once', async () => {
  const at = door();
  const input = { storeId: at.storeId, requestId: freshId('request-'), partySize: 2 };
  const give = () => house.staff(at.ownerId, 'takeNumberForGuest', input);
  const rows = await Promise.all([give(), give(), give()]);
  expect(new Set(rows.map((answer) => dataOf(answer).row.number))).toEqual(new Set(['A001']));
  await passMinutes(house, 2);
  expect(at.papers()).toHaveLength(1);
});

test('printed again a slip says which reprint it is, and a repeated tap prints nothing', async () => {
  const at = door();
  const { row } = await giveNumber(house, at);
  await passMinutes(house, 1);
  expect(dataOf(await at.print(row.id, 'request-again')).row.prints).toBe(2);
  expect(dataOf(await at.print(row.id, 'request-again')).row.prints).toBe(2);
  expect(dataOf(await at.print(row.id)).row.prints).toBe(3);
  await passMinutes(house, 2);
  expect(at.papers().map((paper) => paper.split('\n')[0])).toEqual([
    at.store.name.zh,
    '*** 补打 第 1 次 ***',
    '*** 补打 第 2 次 ***',
  ]);
  expect(at.papers()[2]).toContain('打印 ');
});

test('where numbers do not print by themselves the first one that is asked for is no reprint', async () => {
  const at = door('feie', false);
  const { ticket } = await takeNumber(house, at);
  await giveNumber(house, at);
  await passMinutes(house, 1);
  expect(at.papers()).toEqual([]);
  dataOf(await at.print(ticket.id));
  await house.clock.advance(5_000);
  expect(at.papers()).toHaveLength(1);
  expect(at.papers()[0]).not.toContain('补打');
  expect(at.papers()[0]).toContain('下一个就是您');
  expect(at.papers()[0]).toContain('请留意门口叫号');
});

test('without a printer for numbers nothing is printed, and the colleague is told so', async () => {
  const at = furnishWithQueue(house, { printsNumbers: true });
  const kitchen = plugIn(house, at.storeId);
  const { row } = await giveNumber(house, at);
  expect(row.prints).toBe(0);
  const wish = { storeId: at.storeId, ticketId: row.id, requestId: freshId('print-') };
  expect(refusalOf(await house.staff(at.ownerId, 'printQueueTicket', wish))).toBe('NOTHING_TO_PRINT');
  expect(kitchen.papers()).toEqual([]);
});

test('a number that has gone and one of another store are not printed', async () => {
  const at = door();
  const other = door();
  const { row } = await giveNumber(house, at);
  expect(refusalOf(await other.print(row.id))).toBe('QUEUE_NUMBER_UNKNOWN');
  dataOf(await house.staff(at.ownerId, 'dropQueueTicket', { storeId: at.storeId, ticketId: row.id }));
  expect(refusalOf(await at.print(row.id))).toBe('QUEUE_NUMBER_MOVED_ON');
});

test('a printer that was off prints no number that was called long ago, and nobody has to see to it', async () => {
  const at = door();
  house.printers.control.setAnswers({ feie: 'down' });
  await giveNumber(house, at);
  await passMinutes(house, 5);
  const alarms = async () =>
    dataOf(await house.staff(at.ownerId, 'printAlarms', { storeId: at.storeId })).alarms;
  expect(await alarms()).toMatchObject([{ slip: 'queue', orderName: 'A001', orderId: null }]);
  await house.clock.advance(20 * 60_000);
  house.printers.control.setAnswers({ feie: 'normal' });
  await passMinutes(house, 3);
  expect(at.papers()).toEqual([]);
  expect(await alarms()).toEqual([]);
  expect(printJobs(house, at.storeId)).toMatchObject([{ status: 'failed', isAlarmed: false }]);
});

test('with five hundred who wait a reprint looks at a bounded number of documents, each by an index', async () => {
  const at = door();
  const { row } = await giveNumber(house, at);
  const stored = storedTicket(house, row.id);
  house.database.seedMany(
    'queueTickets',
    Array.from({ length: 499 }, (_each, index) => ({
      ...stored,
      ...{ _id: freshId('qt-'), handoverCode: freshId('n'), sequence: index + 2, place: index + 2 },
    })),
  );
  const { services, looked } = countDocuments(house);
  const fresh = { ...services, memory: house.newInstance().memory };
  const wish = { storeId: at.storeId, ticketId: row.id, requestId: freshId('print-') };
  await printQueueTicket(fresh, wish);
  console.info(`500 wait: ${looked.documents} documents to print a number`);
  expect(looked.documents).toBeLessThanOrEqual(530);
  expect(looked.withoutIndex).toBe(0);
});
