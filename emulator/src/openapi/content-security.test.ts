import { pngOf, ServiceBed } from '../customer-service/testing/service-bed';
import { checkPicture } from './content-security';
import { UploadedFile } from './openapi-protobuf';

jest.setTimeout(60_000);

let bed: ServiceBed;
beforeAll(async () => {
  bed = await ServiceBed.open();
  await bed.visit('oGuest1');
});
afterAll(() => bed.project.remove());

const checkText = (content: string, changes: object = {}) =>
  bed.call('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'oGuest1', ...changes });

test.each([
  ['好吃', 'pass'],
  ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', 'risky'],
  ['a local-cloud:risky text', 'risky'],
  ['a local-cloud:review text', 'review'],
])('the text "%s" is judged as %s', async (content, suggest) => {
  expect(await checkText(content)).toMatchObject({ ok: { errCode: 0, result: { suggest } } });
});

test.each([
  ['', {}, 41001],
  ['字'.repeat(2501), {}, 45002],
  ['好吃', { openid: '' }, 40003],
  ['好吃', { scene: 9 }, 41001],
  ['好吃', { openid: 'oNeverHere1' }, 61010],
  ['local-cloud:risky', { version: 1 }, 87014],
])('the text "%.8s" with %j is refused with %i', async (content, changes, errCode) => {
  expect(await checkText(content, changes)).toMatchObject({ errCode });
});

test('a person who was not in the mini-program for two hours cannot be checked for', async () => {
  await bed.visit('oGuest2');
  const check = () => checkText('好吃', { openid: 'oGuest2' });
  expect(await check()).toMatchObject({ ok: { errCode: 0 } });
  await bed.cloud.clock.advance(2 * 60 * 60_000);
  expect(await check()).toMatchObject({ errCode: 61010 });
  await bed.visit('oGuest1');
});

test.each([
  ['a small picture', pngOf(700, 1300), { ok: { errCode: 0 } }],
  ['a marked one', pngOf(10, 10, 'local-cloud:risky'), { errCode: 87014 }],
  ['one that is too wide', pngOf(751, 10), { errCode: 40006 }],
  ['one that is too high', pngOf(10, 1335), { errCode: 40006 }],
  ['one over a megabyte', pngOf(10, 10, 'x'.repeat(1024 * 1024)), { errCode: 40006 }],
  ['no picture', Buffer.from('hello'), { errCode: 40137 }],
])('imgSecCheck takes %s as WeChat does', async (_name, bytes, answer) => {
  // The event of a call holds a megabyte at most, so the large one goes through the service's own door.
  if (bytes.length > 512 * 1024) {
    expect(checkPicture({ media: new UploadedFile('large.png', bytes) })).toMatchObject({ errcode: 40006 });
    return;
  }
  expect(await bed.call('security.imgSecCheck', {}, bytes)).toMatchObject(answer);
});

test('a call without bytes is a wrong format', async () => {
  expect(await bed.call('security.imgSecCheck', { media: 'cloud://x' })).toMatchObject({ errCode: 47001 });
});

describe('a picture that is judged later', () => {
  const begin = (changes: object = {}) =>
    bed.call('security.mediaCheckAsync', {
      mediaUrl: `${bed.cloud.url}/storage/pictures/a.png`,
      mediaType: 2,
      version: 2,
      scene: 3,
      openid: 'oGuest1',
      ...changes,
    });
  const verdicts = async () => {
    await bed.cloud.clock.advance(2000);
    await bed.cloud.clock.advance(0);
    return bed
      .heard('oGuest1')
      .map(({ event }) => event)
      .filter((event) => event['Event'] === 'wxa_media_check');
  };

  test.each([
    ['pictures/a.png', '', 'pass'],
    ['pictures/b.png', 'local-cloud:risky', 'risky'],
    ['pictures/c.png', 'local-cloud:review', 'review'],
  ])('%s marked "%s" is told as %s', async (path, mark, suggest) => {
    await bed.cloud.putFile(path, pngOf(2000, 2000, mark));
    const begun = (await begin({ mediaUrl: `${bed.cloud.url}/storage/${path}` })) as {
      ok: { traceId: string };
    };
    expect((await verdicts()).at(-1)).toMatchObject({
      trace_id: begun.ok.traceId,
      version: 2,
      appid: 'wxfixture0001',
      errcode: 0,
      result: { suggest },
    });
  });

  test('a picture that is not there is told as not loaded', async () => {
    await begin({ mediaUrl: 'https://example.com/far.png' });
    expect((await verdicts()).at(-1)).toMatchObject({ errcode: -1008 });
  });

  test.each([
    [{ mediaUrl: 'cloud://x' }, 40048],
    [{ mediaType: 7 }, 40004],
    [{ version: 1 }, 41001],
    [{ openid: 'oNeverHere1' }, 61010],
  ])('with %j it is refused with %i', async (changes, errCode) => {
    expect(await begin(changes)).toMatchObject({ errCode });
  });
});
