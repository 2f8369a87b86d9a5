import { createDecipheriv, X509Certificate } from 'node:crypto';
import { Wechatpay } from 'wechatpay-axios-plugin';
import { openPayBed, type PayBed } from './testing/pay-bed';
import { testMerchant } from './testing/test-merchant';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeAll(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
  jest.useFakeTimers({
    now: bed.clock.now(),
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
  });
});
afterAll(async () => {
  jest.useRealTimers();
  await bed.close();
});

/** A widely used client that was written against the real platform and that verifies every answer. */
function axiosClient(certs: Record<string, string>, headers: Record<string, string> = {}) {
  const { environment } = merchant;
  return new Wechatpay({
    mchid: environment['WECHAT_PAY_MCHID'] ?? '',
    serial: environment['WECHAT_PAY_MERCHANT_SERIAL'] ?? '',
    privateKey: environment['WECHAT_PAY_MERCHANT_PRIVATE_KEY'] ?? '',
    certs,
    baseURL: bed.baseUrl,
    headers,
  });
}

const keyId = () => merchant.environment['WECHAT_PAY_PUBLIC_KEY_ID'] ?? '';
const publicKeyMode = () => ({ [keyId()]: merchant.environment['WECHAT_PAY_PUBLIC_KEY'] ?? '' });

test('a client written for the real platform creates, queries and closes here', async () => {
  const client = axiosClient(publicKeyMode());
  const created = await client.chain('/v3/pay/transactions/jsapi').post(merchant.prepayBody());
  expect(created.data).toEqual({ prepay_id: expect.stringMatching(/^wx/) as string });
  const path = '/v3/pay/transactions/out-trade-no/ORDER-0001';
  const mchid = merchant.environment['WECHAT_PAY_MCHID'];
  const queried = await client.chain(path).get({ params: { mchid } });
  expect(queried.data).toMatchObject({ trade_state: 'NOTPAY' });
  expect((await client.chain(`${path}/close`).post({ mchid })).status).toBe(204);
});

test('in certificate mode the certificate is fetched, opened, and then verifies what it is asked for', async () => {
  const answer = await merchant.call('GET', '/v3/certificates');
  const { data } = JSON.parse(answer.text) as {
    data: [{ serial_no: string; encrypt_certificate: { ciphertext: string; nonce: string } }];
  };
  const { serial_no: serial, encrypt_certificate: sealed } = data[0];
  const pem = decrypt(merchant.environment['WECHAT_PAY_API_V3_KEY'] ?? '', sealed);
  const certificate = new X509Certificate(pem);
  expect(certificate.serialNumber).toBe(serial);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(bed.clock.now());

  const client = axiosClient({ [serial]: pem }, { 'Wechatpay-Serial': serial });
  const path = '/v3/pay/transactions/jsapi';
  const created = await client.chain(path).post(merchant.prepayBody({ out_trade_no: 'ORDER-0002' }));
  expect(created.headers['wechatpay-serial']).toBe(serial);
  const again = await merchant.call('GET', '/v3/certificates');
  expect(JSON.parse(again.text)).toMatchObject({ data: [{ serial_no: serial }] });
});

test('who asks for an unknown key is told so', async () => {
  const client = axiosClient(publicKeyMode(), { 'Wechatpay-Serial': 'PUB_KEY_ID_0' });
  const refused = client.chain('/v3/certificates').get();
  await expect(refused).rejects.toMatchObject({ response: { status: 400, data: { code: 'PARAM_ERROR' } } });
});

function decrypt(apiV3Key: string, sealed: { ciphertext: string; nonce: string }): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, sealed.nonce);
  decipher.setAAD(Buffer.from('certificate'));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString();
}
