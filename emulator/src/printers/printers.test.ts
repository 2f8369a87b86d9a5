import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrintBed, serial } from './testing/print-bed';

let bed: PrintBed;
beforeEach(() => {
  bed = new PrintBed();
});
afterEach(() => bed.close());

const second = 1000;
const hour = 3_600_000;
const printed = (vendor: 'feie' | 'xpyun' | 'yilianyun') => bed.service.control.printed(vendor, serial);

describe('Feie', () => {
  const print = (content = '<CB>A07</CB><BR>', more = {}) =>
    bed.feie('Open_printMsg', { sn: serial, content, ...more });

  test('prints a message and says so when it is on paper', async () => {
    const { ret, data } = await print();
    expect(ret).toBe(0);
    const state = () => bed.feie('Open_queryOrderState', { orderid: String(data) });
    expect(await state()).toMatchObject({ ret: 0, data: false });
    await bed.clock.advance(2 * second);
    expect(await state()).toMatchObject({ ret: 0, data: true });
    expect(printed('feie').map(({ paper }) => paper)).toEqual([['A07']]);
  });

  test('counts a day in China, printed and waiting', async () => {
    await print();
    await bed.clock.advance(2 * second);
    await print();
    const count = (date: string) => bed.feie('Open_queryOrderInfoByDate', { sn: serial, date });
    expect(await count('2026-11-22')).toMatchObject({ data: { print: 1, waiting: 1 } });
    expect(await count('2026-11-21')).toMatchObject({ data: { print: 0, waiting: 0 } });
  });

  test('refuses a wrong key, a foreign printer and 5001 bytes', async () => {
    expect(await bed.feie('Open_printMsg', { sn: serial, content: 'x' }, 'wrong')).toMatchObject({ ret: -3 });
    expect(await print('x', { sn: '999999999' })).toMatchObject({ ret: 1002 });
    expect(await print('面'.repeat(1667))).toMatchObject({ ret: -2 });
    expect(await print('x'.repeat(5000))).toMatchObject({ ret: 0 });
    expect(await bed.feie('Open_printerDelList', {})).toEqual({ status: 501 });
  });

  test('says how a printer is, keeps messages while it cannot print, and drops those whose time is over', async () => {
    const status = async () => (await bed.feie('Open_queryPrinterStatus', { sn: serial })).data;
    expect(await status()).toBe('在线，工作状态正常。');
    bed.service.control.setPrinter('feie', serial, { paper: 'out' });
    expect(await status()).toBe('在线，工作状态不正常。');
    bed.service.control.setPrinter('feie', serial, { paper: 'loaded', power: 'offline' });
    expect(await status()).toBe('离线。');
    await print('short', { expired: String(Math.floor(bed.clock.now() / 1000) + 60) });
    await print('long');
    await bed.clock.advance(hour);
    expect(printed('feie')).toEqual([]);
    bed.service.control.setPrinter('feie', serial, { power: 'online' });
    await bed.clock.advance(10 * second);
    expect(printed('feie').map(({ content }) => content)).toEqual(['long']);
  });

  test('a lost answer has done its work, once', async () => {
    bed.service.control.setAnswers({ feie: 'lost' });
    expect(await bed.feie('Open_queryPrinterStatus', { sn: serial })).toMatchObject({ ret: 0 });
    expect(await print('first')).toEqual({ status: 502 });
    expect(await print('second')).toMatchObject({ ret: 0 });
    bed.service.control.setAnswers({ feie: 'down' });
    expect(await print('third')).toEqual({ status: 502 });
    await bed.clock.advance(10 * second);
    expect(printed('feie').map(({ content }) => content)).toEqual(['first', 'second']);
  });
});

describe('Xpyun', () => {
  const print = (more = {}) => bed.xpyun('print', { sn: serial, content: '<C>A07</C>', ...more });

  test('prints, and tells state, counts and printer', async () => {
    const { data } = await print();
    await bed.clock.advance(2 * second);
    expect(await bed.xpyun('queryOrderState', { orderId: data })).toMatchObject({ code: 0, data: true });
    const date = '2026-11-22';
    expect(await bed.xpyun('queryOrderStatis', { sn: serial, date })).toMatchObject({
      data: { printed: 1, waiting: 0 },
    });
    expect(await bed.xpyun('queryPrinterStatus', { sn: serial })).toMatchObject({ data: 1 });
  });

  test('refuses an offline printer in mode 0 and keeps the order in mode 1', async () => {
    bed.service.control.setPrinter('xpyun', serial, { power: 'offline' });
    expect(await print()).toMatchObject({ code: 1003 });
    expect(await print({ mode: 1 })).toMatchObject({ code: 0 });
    expect(await bed.xpyun('print', { sn: serial, content: 'x' }, 'wrong')).toMatchObject({ code: -3 });
  });
});

describe('Yilianyun', () => {
  const token = async () => {
    const { body } = await bed.yilianyun('/oauth/oauth', { grant_type: 'client_credentials', scope: 'all' });
    return (body as { access_token: string }).access_token;
  };
  const print = (access_token: string, origin_id: string) =>
    bed.yilianyun('/print/index', {
      ...{ access_token, machine_code: serial, content: 'A07', origin_id, idempotence: '1' },
    });

  test('an origin_id prints once, however often it comes', async () => {
    const access_token = await token();
    const answers = [await print(access_token, 'job-1'), await print(access_token, 'job-1')];
    expect(answers[0]).toEqual(answers[1]);
    await bed.clock.advance(10 * second);
    expect(printed('yilianyun')).toHaveLength(1);
    const list = await bed.yilianyun('/printer/getorderpaginglist', { access_token, machine_code: serial });
    expect(list.body).toMatchObject([{ origin_id: 'job-1', status: 1 }]);
  });

  test('a token that was replaced or is over is refused', async () => {
    const old = await token();
    const access_token = await token();
    expect(await print(old, 'job-1')).toMatchObject({ error: '18' });
    expect(await print(access_token, 'job-1')).toMatchObject({ error: '0' });
    await bed.clock.advance(31 * 24 * hour);
    expect(await print(access_token, 'job-2')).toMatchObject({ error: '18' });
  });
});

test('what waits when the cloud ends is printed after the next start, in order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'printers-'));
  const kept = new PrintBed(join(folder, 'cloud.sqlite'));
  try {
    kept.service.control.setPrinter('feie', serial, { power: 'offline' });
    for (const content of ['one', 'two']) await kept.feie('Open_printMsg', { sn: serial, content });
    kept.restart();
    kept.service.control.setPrinter('feie', serial, { power: 'online' });
    await kept.clock.advance(10 * second);
    expect(kept.service.control.printed('feie', serial).map(({ content }) => content)).toEqual([
      'one',
      'two',
    ]);
  } finally {
    await kept.close();
    await rm(folder, { recursive: true });
  }
});

test('control refuses what it does not know in one sentence', () => {
  const { control } = bed.service;
  const refusals = [
    control.register({ vendor: 'acme', serial }),
    control.setPrinter('feie', '12345', {}),
    control.setPrinter('feie', serial, { paper: 'wet' }),
    control.setAnswers({ hp: 'down' }),
  ];
  expect(refusals.map((answer) => ('refusal' in answer ? answer.refusal : ''))).toEqual([
    '"vendor" must be one of feie, xpyun, yilianyun.',
    'There is no printer 12345 of feie.',
    'The switch "paper" takes loaded, out, not "wet".',
    'There is no switch "hp"; there are feie, xpyun, yilianyun.',
  ]);
});
