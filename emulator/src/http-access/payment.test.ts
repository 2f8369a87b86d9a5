import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

/** A function that signs a request of WeChat Pay v3 with what its environment gives it, using Node alone. */
const creates = `
  const env = process.env;
  const body = JSON.stringify({ appid: env.WECHAT_PAY_APPID, mchid: env.WECHAT_PAY_MCHID, description: 'noodles',
    out_trade_no: event.number, notify_url: env.WECHAT_PAY_NOTIFY_URL, amount: { total: 3900, currency: 'CNY' },
    payer: { openid: 'oGuest1' } });
  const path = '/v3/pay/transactions/jsapi';
  const [time, nonce] = [String(Math.floor(Date.now() / 1000)), 'nonce'];
  const signature = require('crypto').createSign('RSA-SHA256')
    .update(['POST', path, time, nonce, body, ''].join('\\n')).sign(env.WECHAT_PAY_MERCHANT_PRIVATE_KEY, 'base64');
  const authorization = 'WECHATPAY2-SHA256-RSA2048 mchid="' + env.WECHAT_PAY_MCHID + '",nonce_str="' + nonce
    + '",timestamp="' + time + '",serial_no="' + env.WECHAT_PAY_MERCHANT_SERIAL + '",signature="' + signature + '"';
  return new Promise((resolve, reject) => {
    const request = require('http').request(env.WECHAT_PAY_BASE_URL + path, { method: 'POST',
      headers: { authorization, 'content-type': 'application/json', accept: 'application/json' } }, (response) => {
      let text = ''; response.on('data', (chunk) => { text += chunk; }); response.on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject); request.end(body);
  });`;

beforeAll(async () => {
  project = await FixtureProject.create({
    creates: { main: creates, config: { timeout: 20 } },
    paid: {
      main: `await cloud.database().collection('notes').add({ data: { event } }); return { statusCode: 204 };`,
      config: { timeout: 20 },
    },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

test('a function pays through the platform, whose notification reaches another function signed and untouched', async () => {
  const answer = await cloud.invoke('creates', { number: 'order-000001' });
  const { prepay_id: prepayId } = answer.result as { prepay_id: string };
  expect(prepayId).toEqual(expect.any(String));

  const confirmed = await fetch(`${cloud.url}/control/pay/sheet`, {
    method: 'POST',
    body: JSON.stringify({ prepayId, action: 'confirm', openid: 'oGuest1' }),
  });
  expect(await confirmed.json()).toMatchObject({ state: 'SUCCESS', errMsg: 'requestPayment:ok' });
  await cloud.clock.advance(5000);
  const [note] = cloud.database.query('notes', {}).documents as unknown as {
    event: Record<string, unknown>;
  }[];
  expect(note?.event).toMatchObject({
    httpMethod: 'POST',
    path: '/',
    isBase64Encoded: false,
    headers: {
      'wechatpay-signature': expect.any(String) as string,
      'wechatpay-serial': expect.any(String) as string,
    },
  });
  expect(JSON.parse(String(note?.event['body']))).toMatchObject({ event_type: 'TRANSACTION.SUCCESS' });
  const state: unknown = await (await fetch(`${cloud.url}/control/pay`)).json();
  expect(state).toMatchObject({
    payments: [
      { outTradeNo: 'order-000001', state: 'SUCCESS', notifications: [{ status: 204, attempt: 1 }] },
    ],
  });
});

test('a request to the payment platform is shown under the call that made it', async () => {
  const { requestID } = await cloud.invoke('creates', { number: 'order-000002' });
  const call: unknown = await (await fetch(`${cloud.url}/control/calls/${requestID}`)).json();
  expect(call).toMatchObject({
    operations: [{ kind: 'pay', name: 'POST /v3/pay/transactions/jsapi', error: null }],
  });
});
