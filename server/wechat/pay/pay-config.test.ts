import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { payConfigFromEnvironment } from './pay-config';

const [first, second] = [makeKeyPair(), makeKeyPair()];
const complete = {
  WECHAT_PAY_MCHID: '1900000109',
  WECHAT_PAY_APPID: 'wx8888888888888888',
  WECHAT_PAY_MERCHANT_SERIAL: 'AB12',
  WECHAT_PAY_MERCHANT_PRIVATE_KEY: first.privateKey,
  WECHAT_PAY_API_V3_KEY: 'k'.repeat(32),
  WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1',
  WECHAT_PAY_PUBLIC_KEY: first.publicKey,
  WECHAT_PAY_NOTIFY_URL: 'https://example.com/pay',
};

test('without an address of its own it is the real platform', () => {
  expect(payConfigFromEnvironment(complete).baseUrl).toBe('https://api.mch.weixin.qq.com');
});

test('what is missing is named, all of it at once', () => {
  const { WECHAT_PAY_MCHID: _mchid, WECHAT_PAY_NOTIFY_URL: _url, ...rest } = complete;
  expect(() => payConfigFromEnvironment(rest)).toThrow(/WECHAT_PAY_MCHID, WECHAT_PAY_NOTIFY_URL missing/);
});

test('several platform keys are read in order, line breaks written out or not', () => {
  const config = payConfigFromEnvironment({
    ...complete,
    WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1, PUB_KEY_ID_2',
    WECHAT_PAY_PUBLIC_KEY: (first.publicKey + second.publicKey).replaceAll('\n', '\\n'),
  });
  const read = [...config.platformKeysById].map(([id, key]) => [
    id,
    key.export({ type: 'spki', format: 'pem' }),
  ]);
  expect(read).toEqual([
    ['PUB_KEY_ID_1', first.publicKey],
    ['PUB_KEY_ID_2', second.publicKey],
  ]);
});

test('several keys of the merchant and several APIv3 keys are read in order, for the days of a rotation', () => {
  const config = payConfigFromEnvironment({
    ...complete,
    WECHAT_PAY_MERCHANT_SERIAL: 'NEW1, OLD2',
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: first.privateKey + second.privateKey,
    WECHAT_PAY_API_V3_KEY: `${'n'.repeat(32)}, ${'o'.repeat(32)}`,
  });
  const pemOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' });
  expect(config.merchantKeys.map(({ serial, privateKey }) => [serial, pemOf(privateKey)])).toEqual([
    ['NEW1', first.privateKey],
    ['OLD2', second.privateKey],
  ]);
  expect(config.apiV3Keys.map(String)).toEqual(['n'.repeat(32), 'o'.repeat(32)]);
});

const unreadable = '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----';

test.each([
  ['WECHAT_PAY_API_V3_KEY', 'secret-but-short', /must be 32 bytes long, but has 16/],
  ['WECHAT_PAY_API_V3_KEY', `${'k'.repeat(32)},secret`, /must be 32 bytes long, but has 6/],
  ['WECHAT_PAY_MERCHANT_PRIVATE_KEY', unreadable, /WECHAT_PAY_MERCHANT_PRIVATE_KEY cannot be read/],
  ['WECHAT_PAY_MERCHANT_PRIVATE_KEY', 'secret-no-pem', /names 1 keys, but .* holds 0/],
  ['WECHAT_PAY_MERCHANT_SERIAL', 'ONE,TWO', /names 2 keys, but .* holds 1/],
  ['WECHAT_PAY_PUBLIC_KEY', 'secret-no-pem', /names 1 keys, but WECHAT_PAY_PUBLIC_KEY holds 0/],
  ['WECHAT_PAY_PUBLIC_KEY_ID', 'ONE,TWO', /names 2 keys, but WECHAT_PAY_PUBLIC_KEY holds 1/],
])('an unusable %s is refused in a sentence that does not show it', (name, value, sentence) => {
  const read = () => payConfigFromEnvironment({ ...complete, [name]: value });
  expect(read).toThrow(sentence);
  expect(read).not.toThrow(/secret/);
});

function makeKeyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
