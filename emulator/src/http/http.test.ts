import http from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    echo: { main: `return { event, openid: cloud.getWXContext().OPENID };` },
  });
  const pages = join(project.folder, 'pages');
  await mkdir(join(pages, 'js'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>app</title>');
  await writeFile(join(pages, 'js', 'main.0123abcd.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`);
  await writeFile(join(project.folder, 'secret.txt'), 'secret');
  cloud = await project.start({ staticDir: pages });
});
afterAll(() => project.remove());

interface RawAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A request whose path and headers are sent as they are, which `fetch` would correct. */
function raw(path: string, options: http.RequestOptions = {}, body = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: cloud.port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

test('it says when it is ready', async () => {
  expect(await (await fetch(`${cloud.url}/healthz`)).json()).toEqual({ status: 'ok' });
});

test('a phone calls a function as the person in its header', async () => {
  const response = await fetch(`${cloud.url}/wx/functions/echo`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'oGuest1' },
    body: JSON.stringify({ a: 1 }),
  });
  expect(await response.json()).toMatchObject({
    errMsg: 'cloud.callFunction:ok',
    result: { event: { a: 1, userInfo: { openId: 'oGuest1' } }, openid: 'oGuest1' },
    requestID: expect.any(String) as string,
  });
});

test.each([
  ['a body that is not JSON', '{"a":', {}, 400, 'is not JSON'],
  ['an openid of digits alone', '{}', { 'x-wx-openid': '007' }, 400, 'openid is not usable'],
  ['a body of 2 MB', JSON.stringify('x'.repeat(2 * 1024 * 1024)), {}, 413, '-604001'],
])('%s is refused with a sentence', async (_what, body, headers, status, words) => {
  const response = await fetch(`${cloud.url}/wx/functions/echo`, {
    method: 'POST',
    headers: { ...headers },
    body,
  });
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(words);
});

test('a website that points its own name at this machine gets nowhere', async () => {
  for (const path of ['/healthz', '/control/state', '/']) {
    const answer = await raw(path, { headers: { host: `evil.example:${cloud.port}` } });
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('evil.example')]);
  }
  expect((await raw('/healthz', { headers: { host: `localhost:${cloud.port}` } })).status).toBe(200);
});

test('a page of another website can neither read nor change anything', async () => {
  const headers = { origin: 'https://evil.example', host: `127.0.0.1:${cloud.port}` };
  const attempts = [
    raw('/control/state', { headers }),
    raw('/control/clock', { headers, method: 'POST' }, '{"advanceMs":1}'),
    raw('/wx/functions/echo', { headers, method: 'POST' }, '{}'),
    raw('/admin', { headers, method: 'POST' }, '{}'),
  ];
  expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect((await fetch(`${cloud.url}/control/state`)).headers.get('access-control-allow-origin')).toBeNull();
});

test('pages have their types, are compressed, and what never changes is kept by the browser', async () => {
  const page = await raw('/');
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const script = await raw('/js/main.0123abcd.js', { headers: { 'accept-encoding': 'gzip' } });
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const again = await raw('/', { headers: { 'if-none-match': page.headers.etag } });
  expect(again.status).toBe(304);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt', '/..%5csecret.txt'])(
  'the path %s leads nowhere',
  async (path) => {
    const answer = await raw(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret\n');
    expect(answer.body).not.toBe('secret');
  },
);

test('an action of the SDK that is not emulated is refused by its name', async () => {
  const body = JSON.stringify({ action: 'analytics.report' });
  const answer: unknown = await (
    await fetch(`${cloud.url}/admin?env=test-env&seqId=1`, { method: 'POST', body })
  ).json();
  expect(answer).toMatchObject({
    code: 'NOT_EMULATED',
    message: expect.stringContaining('"analytics.report"') as string,
  });
});

test('the SDK interface refuses what is not JSON and what is too large', async () => {
  const notJson = await fetch(`${cloud.url}/admin`, { method: 'POST', body: '{' });
  expect([notJson.status, await notJson.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'NOT_JSON' }),
  ]);
  const large = await fetch(`${cloud.url}/admin`, { method: 'POST', body: 'x'.repeat(18 * 1024 * 1024) });
  expect(large.status).toBe(413);
});

test('a port that is taken is told in one sentence', async () => {
  const options = project.options({ port: cloud.port, dataDir: join(project.folder, 'other') });
  const { startLocalCloud } = await import('../main');
  await expect(startLocalCloud(options)).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: `Port ${cloud.port} is taken by another program: stop it, or choose another with --port.`,
  });
});
