import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { openPayBed, type PayBed } from '../../../emulator/src/wechat-pay/testing/pay-bed';
import type { PayCall } from './pay-call';
import { payConfigFromEnvironment, type PayConfig } from './pay-config';
import { fetchTradeBill } from './trade-bill';
import { createWechatPay } from './wechat-pay';

let bed: PayBed;
let config: PayConfig;

beforeEach(async () => {
  bed = await openPayBed();
  const environment = { ...bed.service.merchantEnvironment(), WECHAT_PAY_NOTIFY_URL: bed.notifyUrl };
  config = { ...payConfigFromEnvironment(environment), timeoutMs: 1000 };
});
afterEach(() => bed.close());

const hour = 60 * 60_000;
const aClient = () => createWechatPay(config, () => bed.clock.now());

async function payAndRefund(pay = aClient()): Promise<void> {
  const created = await pay.createJsapi({
    outTradeNo: 'ORDER-0001',
    description: '面,茶',
    total: 3755,
    openid: 'oGuest-1',
    timeExpireMs: bed.clock.now() + 15 * 60_000,
  });
  if (created.kind !== 'ok') throw new Error(created.message);
  bed.service.control.answerSheet({ prepayId: created.value.prepayId, action: 'confirm' });
  const refund = { outTradeNo: 'ORDER-0001', outRefundNo: 'REFUND-1', refund: 1205, total: 3755 };
  await pay.refund({ ...refund, reason: '少了一碗' });
}

test('the bill of a day is fetched, checked and read', async () => {
  await payAndRefund();
  await bed.clock.advance(22 * hour);
  const atMs = Date.UTC(2026, 4, 20, 4, 30);
  expect(await aClient().tradeBill('2026-05-20')).toEqual({
    kind: 'ok',
    value: {
      day: '2026-05-20',
      hash: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      payments: [
        {
          outTradeNo: 'ORDER-0001',
          transactionId: expect.stringMatching(/^42\d{26}$/) as string,
          amount: 3755,
          atMs,
        },
      ],
      refunds: [
        {
          outRefundNo: 'REFUND-1',
          refundId: expect.stringMatching(/^5030\d{16}$/) as string,
          outTradeNo: 'ORDER-0001',
          amount: 1205,
          status: 'SUCCESS',
          atMs,
        },
      ],
    },
  });
});

test('a day without a payment has an empty bill', async () => {
  await bed.clock.advance(22 * hour);
  expect(await aClient().tradeBill('2026-05-20')).toEqual({
    kind: 'ok',
    value: { day: '2026-05-20', hash: null, payments: [], refunds: [] },
  });
});

test('a bill that is still being made is refused as that', async () => {
  await payAndRefund();
  await bed.clock.advance(12 * hour);
  expect(await aClient().tradeBill('2026-05-20')).toMatchObject({
    kind: 'refused',
    code: 'STATEMENT_CREATING',
  });
});

test.each(['down', 'system-error'])('a platform that is %s leaves it unclear', async (bill) => {
  await payAndRefund();
  await bed.clock.advance(22 * hour);
  bed.service.control.setSwitches({ bill });
  expect(await aClient().tradeBill('2026-05-20')).toMatchObject({ kind: 'unclear', code: 'PLATFORM_FAILED' });
});

const text = '总交易单数';
const signedAddress = (hash: string, address: string): PayCall =>
  (() =>
    Promise.resolve({
      kind: 'ok',
      value: { hash_type: 'SHA1', hash_value: hash, download_url: address },
    })) as unknown as PayCall;
const hashOf = (content: string) => createHash('sha1').update(content).digest('hex');

test.each([
  ['another hash', gzipSync('another text'), 'NOT_VERIFIED'],
  ['a file that is not zipped', Buffer.from(text), 'NOT_VERIFIED'],
  ['a file that is cut off', gzipSync(text).subarray(0, -6), 'NOT_VERIFIED'],
  ['a text that is no bill', gzipSync(text), 'UNREADABLE'],
])('%s is not believed', async (_what, file, code) => {
  const call = signedAddress(hashOf(text), 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=t');
  const download = () => Promise.resolve({ kind: 'ok' as const, value: file });
  expect(await fetchTradeBill(call, download, config, '2026-05-20')).toMatchObject({ kind: 'unclear', code });
});
