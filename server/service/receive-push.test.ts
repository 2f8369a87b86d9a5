import { House } from '../testing/house';
import { receivePush } from './receive-push';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

let numbers = 0;
const textPush = (changes: object = {}) => {
  numbers += 1;
  return {
    ToUserName: 'wx0123456789abcdef',
    FromUserName: 'oGuest1',
    CreateTime: 1_795_000_000,
    MsgType: 'text',
    Content: '我的电话 13800138000',
    MsgId: 24_680_000_000_000_000 + numbers * 4,
    ...changes,
  };
};
const receive = (event: unknown, source = 'wx_unknown', openid: string | null = 'oGuest1') =>
  receivePush(house.services, { event, openid, source });
const kept = () => house.database.query('pushes', {}).documents;
const logged = () => house.logs.splice(0);

beforeEach(() => {
  logged();
});

test('a push is remembered and answered, and its log line says nothing of what the guest wrote', async () => {
  const before = kept().length;
  expect(await receive(textPush())).toBe('success');
  expect(kept().slice(before)).toMatchObject([
    { guestId: 'oGuest1', kind: 'text', atMs: 1_795_000_000_000, receivedAtMs: house.clock.now() },
  ]);
  const lines = logged();
  expect(lines).toMatchObject([{ event: 'push', kind: 'text' }]);
  expect(JSON.stringify([lines, kept()])).not.toMatch(/电话|138/);
});

test('a repetition is accepted and changes nothing, also when all come at once', async () => {
  const event = textPush();
  const before = kept().length;
  expect(await Promise.all([receive(event), receive(event), receive(event)])).toEqual([
    'success',
    'success',
    'success',
  ]);
  expect(await receive(event)).toBe('success');
  expect(kept()).toHaveLength(before + 1);
  const names = logged().map(({ event: name }) => name);
  expect(names.sort()).toEqual(['push', 'push-repeated', 'push-repeated', 'push-repeated']);
});

test('pushes that overtake each other are all taken, each with its own moment', async () => {
  const before = kept().length;
  for (const CreateTime of [1_795_000_300, 1_795_000_100, 1_795_000_200])
    await receive(textPush({ CreateTime }));
  const moments = kept()
    .slice(before)
    .map(({ atMs }) => atMs);
  expect([...moments].sort()).toEqual([1_795_000_100_000, 1_795_000_200_000, 1_795_000_300_000]);
});

test.each([
  ['a forged one', textPush({ MsgType: 'event', Event: 'wxa_media_check' }), 'wx_client', 'NOT_WECHAT'],
  ['one of somebody else', textPush({ FromUserName: 'oGuest2' }), 'wx_unknown', 'SENDER_DIFFERS'],
  ['one without content', textPush({ Content: undefined }), 'wx_unknown', 'UNREADABLE'],
])('%s is refused with its sentence, and nothing is kept', async (_name, event, source, code) => {
  const before = kept().length;
  expect(await receive(event, source)).toEqual({ code, message: expect.any(String) as string });
  expect(kept()).toHaveLength(before);
  expect(logged()).toEqual([{ event: 'push-refused', code, source }]);
});

test('an event that is not ours is accepted and named', async () => {
  const before = kept().length;
  expect(await receive(textPush({ MsgType: 'event', Event: 'weapp_audit_success' }))).toBe('success');
  expect(kept()).toHaveLength(before);
  expect(logged()).toEqual([{ event: 'push-unknown', what: 'weapp_audit_success' }]);
});

test('a message of 50,000 characters leaves nothing of itself behind', async () => {
  expect(await receive(textPush({ Content: '长'.repeat(50_000) }))).toBe('success');
  expect(JSON.stringify(kept()).includes('长')).toBe(false);
});

test('while the database does not answer the push is refused, so that WeChat sends it again', async () => {
  const event = textPush();
  house.gate.beforeDatabase = () => ({ code: 'SYS_ERR', message: 'down' });
  expect(await receive(event)).toMatchObject({ code: 'INTERNAL' });
  house.gate.beforeDatabase = null;
  logged();
  expect(await receive(event)).toBe('success');
  expect(logged()).toMatchObject([{ event: 'push' }]);
});

test('what tells a repetition from a new push is forgotten after a day', async () => {
  await receive(textPush());
  expect(kept()).not.toEqual([]);
  await house.later(25 * 60 * 60_000);
  expect(kept()).toEqual([]);
});
