import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';
import { cloudPathFault } from './cloud-path';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    files: {
      main: `const { fileID } = await cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.from(event.text) });
        const urls = await cloud.getTempFileURL({ fileList: [fileID, 'cloud://elsewhere/none'] });
        const { fileContent } = await cloud.downloadFile({ fileID });
        return { fileID, urls: urls.fileList, text: fileContent.toString() };`,
    },
    deletes: { main: `return (await cloud.deleteFile({ fileList: event.fileList })).fileList;` },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

test('the SDK uploads, addresses, downloads and deletes a file, whatever its path is called', async () => {
  const { result } = await cloud.invoke('files', { path: 'dishes/红烧 牛肉面.txt', text: 'noodles' });
  const fileID = 'cloud://test-env.local-bucket/dishes/红烧 牛肉面.txt';
  const tempFileURL = `${cloud.url}/storage/dishes/红烧 牛肉面.txt`;
  expect(result).toMatchObject({
    fileID,
    text: 'noodles',
    urls: [{ fileID, tempFileURL, status: 0 }, { status: expect.anything() as number }],
  });
  expect(await (await fetch(tempFileURL)).text()).toBe('noodles');
  const deleted = await cloud.invoke('deletes', { fileList: [fileID] });
  expect(deleted.result).toMatchObject([{ fileID, status: 0 }]);
  expect((await fetch(tempFileURL)).status).toBe(404);
});

test('a stored picture has its type and is asked for again only when it changed', async () => {
  const fileID = await cloud.putFile('pictures/a.webp', Buffer.from('first'));
  expect(fileID).toBe('cloud://test-env.local-bucket/pictures/a.webp');
  const first = await fetch(`${cloud.url}/storage/pictures/a.webp`);
  expect(first.headers.get('content-type')).toBe('image/webp');
  const etag = first.headers.get('etag') ?? '';
  const ask = () => fetch(`${cloud.url}/storage/pictures/a.webp`, { headers: { 'if-none-match': etag } });
  expect((await ask()).status).toBe(304);
  await cloud.putFile('pictures/a.webp', Buffer.from('second'));
  expect((await ask()).status).toBe(200);
});

test('an upload without its announcement is refused', async () => {
  const response = await fetch(`${cloud.url}/storage/pictures/b.webp?token=guess`, {
    method: 'PUT',
    body: 'x',
  });
  expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
});

describe('A phone', () => {
  const upload = (path: string, openid: string | null, body: string) =>
    fetch(`${cloud.url}/wx/storage/${path}`, {
      method: 'PUT',
      headers: openid === null ? {} : { 'x-wx-openid': openid },
      body,
    });

  test('uploads a file, which everybody reads, and only its owner writes again', async () => {
    const first = await upload('chat/a.png', 'oGuest1', 'first');
    const fileID = 'cloud://test-env.local-bucket/chat/a.png';
    expect(await first.json()).toMatchObject({ fileID, errMsg: 'cloud.uploadFile:ok' });
    const others = await upload('chat/a.png', 'oGuest2', 'other');
    expect([others.status, await others.json()]).toEqual([
      403,
      expect.objectContaining({ errCode: -503002 }),
    ]);
    expect((await upload('chat/a.png', 'oGuest1', 'again')).status).toBe(200);
    expect(await (await fetch(`${cloud.url}/storage/chat/a.png`)).text()).toBe('again');
  });

  test('cannot write over what a function stored, nor without saying who it is', async () => {
    await cloud.putFile('pictures/c.webp', Buffer.from('ours'));
    expect((await upload('pictures/c.webp', 'oGuest1', 'mine')).status).toBe(403);
    expect((await upload('chat/b.png', null, 'x')).status).toBe(401);
    expect((await upload('..%2fb.png', 'oGuest1', 'x')).status).toBe(400);
  });
});

test.each(['', '/a', 'a/', 'a//b', '../a', 'a/../../b', 'a\\b', 'a?b', 'a%2e', 'a\0b', 'x'.repeat(851), 7])(
  'the path %p is refused with a sentence',
  (path) => {
    expect(cloudPathFault(path)).toMatch(/\.$|%/);
  },
);

test('a path cannot lead out of the storage', async () => {
  const response = await fetch(`${cloud.url}/storage/..%2f..%2fetc%2fpasswd`);
  expect(response.status).toBe(400);
});
