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
