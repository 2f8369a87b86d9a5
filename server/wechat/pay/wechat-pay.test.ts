import { openPayBed, type PayBed } from '../../../emulator/src/wechat-pay/testing/pay-bed';
import { payConfigFromEnvironment } from './pay-config';
import { createWechatPay, type NewPayment, type NewRefund, type WechatPay } from './wechat-pay';

let bed: PayBed;
let pay: WechatPay;

beforeEach(async () => {
  bed = await openPayBed();
  pay = aClient();
});
afterEach(() => bed.close());

function aClient(changes: Record<string, string> = {}): WechatPay {
  const environment = { ...bed.service.merchantEnvironment(), WECHAT_PAY_NOTIFY_URL: bed.notifyUrl };
  const config = payConfigFromEnvironment({ ...environment, ...changes });
  return createWechatPay({ ...config, timeoutMs: 1000 }, () => bed.clock.now());
}

const aPayment = (changes: Partial<NewPayment> = {}): NewPayment => ({
  outTradeNo: 'ORDER-0001',
  description: '街角面馆',
  total: 3700,
  openid: 'oGuest-1',
  timeExpireMs: bed.clock.now() + 15 * 60_000,
  ...changes,
});
const aRefund = (changes: Partial<NewRefund> = {}): NewRefund => ({
  outTradeNo: 'ORDER-0001',
  outRefundNo: 'REFUND-1',
  refund: 1200,
  total: 3700,
  reason: '少了一碗',
  ...changes,
});

async function prepay(changes: Partial<NewPayment> = {}): Promise<string> {
  const created = await pay.createJsapi(aPayment(changes));
  if (created.kind !== 'ok') throw new Error(`create: ${created.code} ${created.message}`);
  return created.value.prepayId;
}

async function payAtTheSheet(changes: Partial<NewPayment> = {}): Promise<void> {
  const prepayId = await prepay(changes);
  const parameters = await pay.paymentParameters(prepayId);
  const { errMsg } = bed.service.control.answerSheet({
    prepayId,
    action: 'confirm',
    parameters: { ...parameters },
  });
  expect(errMsg).toBe('requestPayment:ok');
  await bed.clock.advance(0);
}

describe('from a new payment to the money', () => {
  test('a guest pays with the parameters that the server signed, and the query tells it', async () => {
    await payAtTheSheet({ attach: 'table-7' });
    expect(await pay.query('ORDER-0001')).toEqual({
      kind: 'ok',
      value: {
        outTradeNo: 'ORDER-0001',
        state: 'SUCCESS',
        transactionId: expect.stringMatching(/^4200000000\d{18}$/) as string,
        total: 3700,
        payerTotal: 3700,
        payerOpenid: 'oGuest-1',
        paidAtMs: Math.floor(bed.clock.now() / 1000) * 1000,
        attach: 'table-7',
      },
    });
  });

  test('an unpaid payment says so and can be closed; nobody can pay it afterwards', async () => {
    const prepayId = await prepay();
    expect(await pay.query('ORDER-0001')).toMatchObject({
      kind: 'ok',
      value: { state: 'NOTPAY', transactionId: null, payerTotal: null, payerOpenid: null, paidAtMs: null },
    });
    expect(await pay.close('ORDER-0001')).toEqual({ kind: 'ok', value: null });
    expect(bed.service.control.answerSheet({ prepayId, action: 'confirm' }).state).toBe('CLOSED');
  });

  test('creating it again after a lost answer leads to the same payment', async () => {
    expect(await prepay()).toBe(await prepay());
  });

  test('a very long description is cut, not refused', async () => {
    const prepayId = await prepay({ description: '面'.repeat(300) });
    expect(bed.service.control.sheet(prepayId)?.description).toBe('面'.repeat(127));
  });

  test('nobody can pay after the deadline', async () => {
    const prepayId = await prepay();
    await bed.clock.advance(15 * 60_000);
    expect(bed.service.control.answerSheet({ prepayId, action: 'confirm' }).state).toBe('NOTPAY');
  });
});

describe('refunds', () => {
  test('a refund is accepted, then arrives', async () => {
    await payAtTheSheet();
    const accepted = await pay.refund(aRefund());
    expect(accepted).toMatchObject({
      kind: 'ok',
      value: {
        outRefundNo: 'REFUND-1',
        outTradeNo: 'ORDER-0001',
        status: 'PROCESSING',
        refund: 1200,
        total: 3700,
      },
    });
    expect(await pay.refund(aRefund())).toEqual(accepted);
    await bed.clock.advance(10_000);
    expect(await pay.queryRefund('REFUND-1')).toMatchObject({
      kind: 'ok',
      value: { status: 'SUCCESS', settledAtMs: Math.floor(bed.clock.now() / 1000) * 1000 },
    });
  });

  test('a long Chinese reason is cut to what the platform takes, an empty one is left out', async () => {
    await payAtTheSheet();
    expect((await pay.refund(aRefund({ reason: '退'.repeat(60) }))).kind).toBe('ok');
    await bed.clock.advance(60_000);
    expect((await pay.refund(aRefund({ outRefundNo: 'REFUND-2', reason: '' }))).kind).toBe('ok');
    expect(bed.service.control.payment('ORDER-0001')?.refunds.map((refund) => refund.reason)).toEqual([
      '退'.repeat(26),
      null,
    ]);
  });
});

describe('refusals are values with one spelling', () => {
  test.each<[string, string, () => Promise<unknown>]>([
    ['ORDER_NOT_EXIST', 'an unknown payment', () => pay.query('ORDER-9999')],
    ['ORDER_NOT_EXIST', 'closing an unknown payment', () => pay.close('ORDER-9999')],
    ['RESOURCE_NOT_EXISTS', 'an unknown refund', () => pay.queryRefund('REFUND-9')],
    ['PARAM_ERROR', 'a number that is too short', () => pay.createJsapi(aPayment({ outTradeNo: 'A' }))],
    [
      'SIGN_ERROR',
      'a wrong certificate number',
      () => aClient({ WECHAT_PAY_MERCHANT_SERIAL: 'AB' }).query('ORDER-0001'),
    ],
    ['SIGN_ERROR', 'another merchant', () => aClient({ WECHAT_PAY_MCHID: '1900000110' }).query('ORDER-0001')],
  ])('%s for %s', async (code, _what, act) => {
    expect(await act()).toMatchObject({ kind: 'refused', code });
  });

  test('ORDERPAID when a paid payment is closed or created again', async () => {
    await payAtTheSheet();
    expect(await pay.close('ORDER-0001')).toMatchObject({ kind: 'refused', code: 'ORDERPAID' });
    expect(await pay.createJsapi(aPayment())).toMatchObject({ kind: 'refused', code: 'ORDERPAID' });
  });

  test('OUT_TRADE_NO_USED for a closed number, INVALID_REQUEST for changed parameters', async () => {
    await prepay();
    expect(await pay.createJsapi(aPayment({ total: 3600 }))).toMatchObject({ code: 'INVALID_REQUEST' });
    await pay.close('ORDER-0001');
    expect(await pay.createJsapi(aPayment())).toMatchObject({ kind: 'refused', code: 'OUT_TRADE_NO_USED' });
  });

  test('NOT_ENOUGH and FREQUENCY_LIMITED for refunds', async () => {
    await payAtTheSheet();
    bed.service.control.withdraw(3000);
    expect(await pay.refund(aRefund())).toMatchObject({ kind: 'refused', code: 'NOT_ENOUGH' });
    expect((await pay.refund(aRefund({ refund: 600 }))).kind).toBe('ok');
    expect(await pay.refund(aRefund({ outRefundNo: 'REFUND-2', refund: 1 }))).toMatchObject({
      kind: 'refused',
      code: 'FREQUENCY_LIMITED',
    });
  });
});

describe('what is unclear is called unclear', () => {
  test('SYSTEM_ERROR after the work was done: the repetition finds the payment', async () => {
    bed.service.control.setSwitches({ create: 'system-error' });
    expect(await pay.createJsapi(aPayment())).toMatchObject({ kind: 'unclear', code: 'PLATFORM_FAILED' });
    expect((await pay.query('ORDER-0001')).kind).toBe('ok');
    expect((await pay.createJsapi(aPayment())).kind).toBe('ok');
  });

  test('a close whose answer was lost is found closed by the query', async () => {
    await prepay();
    bed.service.control.setSwitches({ close: 'system-error' });
    expect(await pay.close('ORDER-0001')).toMatchObject({ kind: 'unclear' });
    expect(await pay.query('ORDER-0001')).toMatchObject({ kind: 'ok', value: { state: 'CLOSED' } });
  });

  test('a refund whose answer was lost is not made twice', async () => {
    await payAtTheSheet();
    bed.service.control.setSwitches({ refund: 'system-error' });
    expect(await pay.refund(aRefund())).toMatchObject({ kind: 'unclear' });
    expect((await pay.refund(aRefund())).kind).toBe('ok');
    expect(bed.service.control.payment('ORDER-0001')?.refunds).toHaveLength(1);
  });

  test('a platform that is down', async () => {
    bed.service.control.setSwitches({ create: 'down', query: 'down' });
    expect(await pay.createJsapi(aPayment())).toMatchObject({ kind: 'unclear', code: 'PLATFORM_FAILED' });
    expect(await pay.query('ORDER-0001')).toMatchObject({ kind: 'unclear', code: 'PLATFORM_FAILED' });
  });

  test('a platform that is too slow is left after the time limit', async () => {
    bed.service.control.setSwitches({ query: 'slow' });
    const startedAtMs = performance.now();
    expect(await pay.query('ORDER-0001')).toMatchObject({ kind: 'unclear', code: 'NO_ANSWER' });
    expect(performance.now() - startedAtMs).toBeLessThan(3000);
  });
});
