import { logLine, secretsOf } from './log-line';

const pem = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\n-----END PRIVATE KEY-----\n';

test.each([
  '13912345678',
  '139 1234 5678',
  '139-1234-5678',
  '+8613912345678',
  '021-5555 0101',
  '0571 8765 4321',
])('a phone number that an error quotes is masked: %s', (phone) => {
  const line = logLine({ event: 'internal-error', error: `phone: "${phone}" is too long` }, []);
  expect(line).not.toContain(phone.slice(-4));
  expect(line).toContain('is too long');
});

test('moments, ids, amounts and order numbers stay as they are', () => {
  const entry = { atMs: 1_791_234_567_890, orderId: '13812345678abcdef0123456', fen: 13_912_345, tries: 3 };
  expect(JSON.parse(logLine(entry, []))).toEqual(entry);
});

test('keys of the environment are masked wherever they stand, several in one variable too', () => {
  const environment = {
    WECHAT_PAY_API_V3_KEY: `${'a'.repeat(32)}, ${'b'.repeat(32)}`,
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: pem.replaceAll('\n', '\\n'),
    WECHAT_PAY_MERCHANT_SERIAL: '40AB40AB40AB40AB40AB',
    SHORT_KEY: 'no',
  };
  const secrets = secretsOf(environment);
  expect(secrets).toEqual(['a'.repeat(32), 'b'.repeat(32), 'MIIEvQIBADANBgkqhkiG9w0']);
  const line = logLine({ error: `x ${'b'.repeat(32)} y MIIEvQIBADANBgkqhkiG9w0 z ${pem}` }, secrets);
  expect(line).not.toMatch(/bbbb|MIIE|BEGIN/);
  expect(JSON.parse(line)).toEqual({ error: 'x [key] y [key] z [key]\n' });
});
