import { pngOf, type ServiceBed } from '../../emulator/src/customer-service/testing/service-bed';
import { wechatContentSecurity } from './content-security';
import { transferToDesk } from './push/desk-transfer';
import { openLocalCloud } from '../testing/open-local-cloud';

const security = wechatContentSecurity();

let bed: ServiceBed;
beforeAll(async () => {
  bed = await openLocalCloud();
  await bed.visit('oGuest1');
});
afterAll(() => bed.project.remove());

test.each([
  ['好吃', 'pass'],
  ['local-cloud:review', 'review'],
  ['local-cloud:risky', 'risky'],
  ['字'.repeat(2501), 'too-long'],
  ['', 'unclear'],
] as const)('the text "%.20s" is judged', async (text, verdict) => {
  expect(await security.checkText({ openid: 'oGuest1', scene: 'comment', text })).toBe(verdict);
});

test('nothing is said of the text of somebody who was not here lately', async () => {
  expect(await security.checkText({ openid: 'oNeverHere1', scene: 'social', text: '好吃' })).toBe(
    'not-visited',
  );
  const picture = { openid: 'oNeverHere1', scene: 'social', url: 'https://example.com/a.png' } as const;
  expect(await security.requestPictureVerdict(picture)).toEqual({ kind: 'refused', reason: 'not-visited' });
});

test.each([
  [pngOf(10, 10), 'pass'],
  [pngOf(10, 10, 'local-cloud:risky'), 'risky'],
  [pngOf(2000, 10), 'too-large'],
  [Buffer.from('text'), 'not-a-picture'],
])('a picture is judged at once: case %#', async (bytes, verdict) => {
  expect(await security.checkPicture(bytes, 'image/png')).toBe(verdict);
});

test('a picture is judged later, under the id that asking for it gave', async () => {
  await bed.cloud.putFile('chat/a.png', pngOf(2000, 2000, 'local-cloud:risky'));
  const url = `${bed.cloud.url}/storage/chat/a.png`;
  const asked = await security.requestPictureVerdict({ openid: 'oGuest1', scene: 'social', url });
  await bed.cloud.clock.advance(2000);
  await bed.cloud.clock.advance(0);
  const traceId = asked.kind === 'requested' ? asked.traceId : '';
  expect(bed.heard('oGuest1').at(-1)?.event).toMatchObject({
    trace_id: traceId,
    result: { suggest: 'risky' },
  });
});

test("a message is handed over to WeChat's own desk as WeChat wants it", () => {
  expect(transferToDesk({ guestId: 'oGuest1' }, 'wx7a1c4e8b2d5f9063', 1_795_000_000_999)).toEqual({
    MsgType: 'transfer_customer_service',
    ToUserName: 'oGuest1',
    FromUserName: 'wx7a1c4e8b2d5f9063',
    CreateTime: 1_795_000_000,
  });
});
