import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { orderWithPrinter, passMinutes, plugIn, printJobs } from '../testing/printing';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const reason = '小票掉进汤里了';

test('a reprint is marked with its count, and who asked for it and why is written down', async () => {
  const { accept, papers, input, storeId, ownerId } = await orderWithPrinter(house);
  const waiterId = hire(house, storeId, 'waiter');
  await accept();
  const reprint = (requestId: string) =>
    house.staff(waiterId, 'reprintTicket', { ...input, requestId, slip: null, reason });
  expect(dataOf(await reprint('request-1')).count).toBe(1);
  expect(dataOf(await reprint('request-1')).count).toBe(1);
  expect(dataOf(await reprint('request-2')).count).toBe(2);
  await house.clock.advance(60_000);
  expect(papers().map((paper) => paper.split('\n')[0])).toEqual([
    '取餐号 001',
    '*** 补打 第 1 次 ***',
    '*** 补打 第 2 次 ***',
  ]);
  const audits = house.database.query('audit', { where: { storeId } }).documents;
  expect(audits).toMatchObject([
    { actor: waiterId, action: 'reprintTicket', reason },
    { actor: waiterId, action: 'reprintTicket', reason },
  ]);
  expect(
    refusalOf(await house.staff(ownerId, 'reprintTicket', { ...input, requestId: 'request-3', slip: null })),
  ).toBe('INPUT_INVALID');
});

test('what is not accepted, what is cancelled and what no printer prints cannot be printed again', async () => {
  const { accept, input, ownerId } = await orderWithPrinter(house);
  const reprint = (slip: string | null) =>
    house.staff(ownerId, 'reprintTicket', { ...input, requestId: freshId('request-'), slip, reason });
  expect(refusalOf(await reprint(null))).toBe('ORDER_MOVED_ON');
  await accept();
  expect(refusalOf(await reprint('steamer'))).toBe('NOTHING_TO_PRINT');
  dataOf(await house.staff(ownerId, 'rejectOrder', { ...input, reason: '卖完了' }));
  expect(refusalOf(await reprint(null))).toBe('ORDER_MOVED_ON');
});

test('a cancelled order prints one slip that says not to cook it, where its ticket is on paper', async () => {
  const { accept, papers, input, ownerId } = await orderWithPrinter(house);
  await accept();
  await house.clock.advance(10_000);
  dataOf(await house.staff(ownerId, 'rejectOrder', { ...input, reason: '卖完了' }));
  await house.clock.advance(10_000);
  await passMinutes(house, 3);
  expect(papers()).toEqual([
    expect.stringMatching(/^取餐号 001/),
    expect.stringMatching(/^\*{3} 已取消 请勿制作 \*{3}\n取餐号 001/),
  ]);
});

test('a cancelled order whose ticket has not gone out prints nothing at all', async () => {
  const { accept, papers, guestId, orderId, storeId } = await orderWithPrinter(house);
  house.printers.control.setAnswers({ feie: 'down' });
  await accept();
  house.printers.control.setAnswers({ feie: 'normal' });
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  await passMinutes(house, 5);
  expect(storedOrder(house, orderId).status).toBe('cancelled');
  expect(papers()).toEqual([]);
  expect(printJobs(house, storeId)).toMatchObject([{ status: 'dropped', isAlarmed: false }]);
});

test('each station has its own ticket, each copy comes out, and the receipt shows what was paid', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const kitchen = plugIn(house, storeId);
  const bar = plugIn(house, storeId, 'xpyun');
  await house.services.database.update('printers', kitchen.printerId, { copies: 2 });
  await house.services.database.update('printers', bar.printerId, { stations: [], printsReceipts: true });
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 15 }));
  await house.clock.advance(20_000);
  expect(kitchen.papers()).toHaveLength(2);
  expect(bar.papers()).toEqual([expect.stringMatching(/实付 +40\.00/)]);
});

test('an owner adds a printer, tests it and turns it off; another store cannot take it', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const serial = String(Date.UTC(2026, 10, 22));
  house.printers.control.register({ vendor: 'feie', serial, name: 'x' });
  const wish = { storeId, vendor: 'feie', serial, name: '后厨', columns: 48, stations: ['wok'] };
  const settings = { ...wish, printsReceipts: false, copies: 1, isEnabled: true };
  const { printer } = dataOf(await house.staff(ownerId, 'savePrinter', settings));
  expect(printer).toMatchObject({ id: `feie-${serial}`, state: 'ready' });
  const test = { storeId, printerId: printer.id, requestId: 'request-1' };
  dataOf(await house.staff(ownerId, 'testPrint', test));
  dataOf(await house.staff(ownerId, 'testPrint', test));
  await house.clock.advance(10_000);
  expect(house.printers.control.printed('feie', serial).map(({ paper }) => paper[0])).toEqual(['打印测试']);
  house.printers.control.setPrinter('feie', serial, { power: 'offline' });
  const list = dataOf(await house.staff(ownerId, 'listPrinters', { storeId }));
  expect(list.printers).toMatchObject([{ name: '后厨', state: 'offline' }]);
  dataOf(await house.staff(ownerId, 'savePrinter', { ...settings, isEnabled: false }));
  expect(refusalOf(await house.staff(ownerId, 'testPrint', { ...test, requestId: 'request-2' }))).toBe(
    'PRINTER_OFF',
  );
  const other = furnishStore(house);
  const taken = await house.staff(other.ownerId, 'savePrinter', { ...settings, storeId: other.storeId });
  expect(refusalOf(taken)).toBe('PRINTER_TAKEN');
  const unknown = { storeId: other.storeId, printerId: printer.id, requestId: 'request-3' };
  expect(refusalOf(await house.staff(other.ownerId, 'testPrint', unknown))).toBe('PRINTER_UNKNOWN');
});

test('a printer that its vendor does not know, and a vendor without keys, are said to be so', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const settings = {
    storeId,
    name: '吧台',
    columns: 32,
    stations: [],
    printsReceipts: true,
    copies: 1,
    isEnabled: true,
  };
  const save = (vendor: string) =>
    house.staff(ownerId, 'savePrinter', { ...settings, vendor, serial: '99990000' });
  expect(dataOf(await save('feie')).printer.state).toBe('vendor-refused');
  house.printers.control.setAnswers({ xpyun: 'down' });
  expect(dataOf(await save('xpyun')).printer.state).toBe('vendor-silent');
});

test('nothing that is logged holds a key or a word of a slip', async () => {
  const { accept } = await orderWithPrinter(house);
  house.printers.control.setAnswers({ feie: 'lost' });
  await accept();
  await passMinutes(house, 3);
  const logged = JSON.stringify(house.logs);
  expect(logged).toContain('print-not-done');
  const environment = house.printers.clientEnvironment();
  const secrets = ['FEIE_UKEY', 'XPYUN_USER_KEY', 'YILIANYUN_CLIENT_SECRET'].map(
    (name) => environment[name] ?? '?',
  );
  for (const word of [...secrets, 'noodles']) expect(logged).not.toContain(word);
});
