import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPayBed, type PayBed, type ReceivedNotification } from './testing/pay-bed';
import { isSignedByPlatform, openNotification, testMerchant } from './testing/test-merchant';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeEach(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
});
afterEach(() => bed.close());

const minute = 60_000;
const hour = 60 * minute;
const read = (notification: ReceivedNotification | undefined) =>
  openNotification(merchant.environment, notification?.rawBody ?? Buffer.alloc(0));
const setNotifications = (mode: string) => bed.service.control.setSwitches({ notifications: mode });

test('a payment is told once, signed, sealed and complete', async () => {
  await merchant.pay({ attach: 'table 7' });
  await bed.clock.advance(24 * hour);
  expect(bed.received).toHaveLength(1);
  const [first] = bed.received;
  const isSigned = isSignedByPlatform(
    merchant.environment,
    (name) => String(first?.headers[name.toLowerCase()]),
    String(first?.rawBody),
  );
  expect(isSigned).toBe(true);
  const { event, content } = read(first);
  expect(event).toBe('TRANSACTION.SUCCESS');
  expect(content).toEqual((await merchant.query()).body);
  expect(JSON.parse(String(first?.rawBody))).toMatchObject({
    create_time: '2026-05-20T12:30:00+08:00',
    resource_type: 'encrypt-resource',
    resource: { algorithm: 'AEAD_AES_256_GCM', associated_data: 'transaction', original_type: 'transaction' },
  });
});

test('what is not answered with 200 or 204 comes again on the whole schedule and is then given up', async () => {
  bed.notifyStatus = 500;
  await merchant.pay();
  await bed.clock.advance(72 * hour);
  const waits = bed.received.map(({ atMs }, index) => atMs - (bed.received[index - 1]?.atMs ?? atMs));
  expect(waits.map((ms) => ms / 1000)).toEqual([
    0, 15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600,
  ]);
  expect(new Set(bed.received.map((each) => read(each).id)).size).toBe(1);
  const stamps = bed.received.map(({ headers }) => Number(headers['wechatpay-timestamp']) * 1000);
  bed.received.forEach(({ atMs }, index) => expect(Math.abs(atMs - (stamps[index] ?? 0))).toBeLessThan(1000));
});

test.each([
  [200, 1],
  [204, 1],
  [201, 2],
  [302, 2],
  [404, 2],
])('an answer of %i makes %i attempts within the first 20 seconds', async (status, attempts) => {
  bed.notifyStatus = status;
  await merchant.pay();
  await bed.clock.advance(20_000);
  expect(bed.received).toHaveLength(attempts);
});

test('a merchant that answers at last is left in peace', async () => {
  bed.notifyStatus = 500;
  await merchant.pay();
  await bed.clock.advance(20_000);
  bed.notifyStatus = 204;
  await bed.clock.advance(24 * hour);
  expect(bed.received).toHaveLength(3);
  const [payment] = bed.service.control.overview().payments;
  expect(payment?.notifications.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 500],
    [2, 500],
    [3, 204],
  ]);
  expect(payment?.nextNotificationAtMs).toBeNull();
});

test('a merchant that cannot be reached is tried again, and the console says why', async () => {
  const gone = 'http://127.0.0.1:1/payment-notify';
  await merchant.pay({ notify_url: gone });
  const [payment] = bed.service.control.overview().payments;
  expect(payment?.notifications[0]).toMatchObject({ attempt: 1, status: null });
  expect(payment?.notifications[0]?.error).toContain('ECONNREFUSED');
  expect(payment?.nextNotificationAtMs).toBe(bed.clock.now() + 15_000);
});

describe('switches and the console', () => {
  test('lost notifications do not arrive until the switch is back', async () => {
    setNotifications('lost');
    await merchant.pay();
    await bed.clock.advance(20_000);
    expect(bed.received).toHaveLength(0);
    setNotifications('normal');
    await bed.clock.advance(20_000);
    expect(bed.received).toHaveLength(1);
  });

  test('a late notification comes ten minutes late, with a fresh signature', async () => {
    setNotifications('late');
    await merchant.pay();
    await bed.clock.advance(9 * minute);
    expect(bed.received).toHaveLength(0);
    await bed.clock.advance(minute);
    expect(bed.received).toHaveLength(1);
    expect(read(bed.received[0]).content['success_time']).toBe('2026-05-20T12:30:00+08:00');
  });

  test('twice brings the same notification two times', async () => {
    setNotifications('twice');
    await merchant.pay();
    expect(bed.received).toHaveLength(2);
    expect(read(bed.received[0])).toEqual(read(bed.received[1]));
    await bed.clock.advance(24 * hour);
    expect(bed.received).toHaveLength(2);
  });

  test('an answered notification can be sent again, now or later', async () => {
    await merchant.pay();
    bed.service.control.act('ORDER-0001', { action: 'notify-again' });
    await bed.clock.advance(0);
    expect(bed.received).toHaveLength(2);
    bed.service.control.act('ORDER-0001', { action: 'notify-late', delayMs: hour });
    await bed.clock.advance(59 * minute);
    expect(bed.received).toHaveLength(2);
    await bed.clock.advance(minute);
    expect(bed.received).toHaveLength(3);
  });

  test('one that is asked for while the first is still unanswered comes too', async () => {
    bed.beforeAnswer = () => {
      bed.beforeAnswer = () => {};
      bed.service.control.act('ORDER-0001', { action: 'notify-late', delayMs: hour });
    };
    await merchant.pay();
    expect(bed.received).toHaveLength(1);
    await bed.clock.advance(hour);
    expect(bed.received).toHaveLength(2);
  });

  test('a payment can be made to succeed without a sheet, or to fail and then be paid', async () => {
    await merchant.create();
    expect(bed.service.control.act('ORDER-0001', { action: 'succeed' })).toEqual({ state: 'SUCCESS' });
    const prepayId = await merchant.create({ out_trade_no: 'ORDER-0002' });
    expect(bed.service.control.act('ORDER-0002', { action: 'fail' })).toEqual({ state: 'PAYERROR' });
    expect((await merchant.query('ORDER-0002')).body['trade_state']).toBe('PAYERROR');
    expect(bed.service.control.answerSheet({ prepayId, action: 'confirm' }).state).toBe('SUCCESS');
    await bed.clock.advance(0);
    expect(bed.received).toHaveLength(2);
  });

  test('what cannot be done is said in a sentence', async () => {
    await merchant.create();
    const { control } = bed.service;
    expect(control.act('ORDER-0001', { action: 'notify-again' })).toEqual({
      refusal: 'The payment ORDER-0001 is NOTPAY; there is nothing to notify of.',
    });
    expect(control.act('UNKNOWN', { action: 'succeed' })).toEqual({
      refusal: 'There is no payment UNKNOWN.',
    });
    control.act('ORDER-0001', { action: 'succeed' });
    expect(control.act('ORDER-0001', { action: 'fail' })).toHaveProperty('refusal');
    expect(control.setSwitches({ create: 'broken' })).toHaveProperty('refusal');
    expect(control.setSwitches({ creation: 'normal' })).toHaveProperty('refusal');
  });
});

describe('after a restart', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pay-restart-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('keys, payments, switches and what is due are still there', async () => {
    await bed.close();
    const file = path.join(folder, 'cloud.sqlite');
    bed = await openPayBed({ file });
    merchant = testMerchant(bed);
    bed.notifyStatus = 500;
    bed.service.control.setSwitches({ refundEnds: 'ABNORMAL' });
    await merchant.pay();
    const prepayId = await merchant.create({ out_trade_no: 'ORDER-0002' });
    const environment = bed.service.merchantEnvironment();
    await merchant.refund();
    bed.notifyStatus = 200;
    bed.restart();
    expect(bed.service.merchantEnvironment()).toEqual(environment);
    expect(await merchant.create({ out_trade_no: 'ORDER-0002' })).toBe(prepayId);
    await bed.clock.advance(20_000);
    const events = bed.received.map((each) => read(each).event);
    expect(events).toEqual(['TRANSACTION.SUCCESS', 'REFUND.ABNORMAL', 'TRANSACTION.SUCCESS']);
    expect(bed.service.control.overview().switches.refundEnds).toBe('ABNORMAL');
  });
});
