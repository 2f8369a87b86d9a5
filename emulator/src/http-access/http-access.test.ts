import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    echo: { main: `return { event, context: cloud.getWXContext() };` },
    speaks: {
      main: `return { statusCode: 201, headers: { 'Content-Type': 'image/png', 'X-Own': 'yes' },
        body: Buffer.from([1, 2, 3]).toString('base64'), isBase64Encoded: true };`,
    },
    says: { main: `return 'plain';` },
    fails: { main: `throw new Error('no soup');` },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

test('a request becomes the event that the platform makes of it', async () => {
  const response = await fetch(`${cloud.url}/http/echo/deep/path?a=1&b=%E9%9D%A2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Signature': 'abc' },
    body: '{ "kept":  "as it is" }',
  });
  const { event, context } = (await response.json()) as { event: Record<string, unknown>; context: object };
  expect(event).toMatchObject({
    path: '/deep/path',
    httpMethod: 'POST',
    queryStringParameters: { a: '1', b: '面' },
    body: '{ "kept":  "as it is" }',
    isBase64Encoded: false,
    headers: { 'x-signature': 'abc', 'content-type': 'application/json' },
  });
  expect(context).toEqual({ APPID: 'wxfixture0001', ENV: 'test-env', SOURCE: 'wx_http' });
});

test('a body that is not text arrives as base64', async () => {
  const body = Buffer.from([0, 255, 10, 13]);
  const response = await fetch(`${cloud.url}/http/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  const { event } = (await response.json()) as { event: Record<string, unknown> };
  expect(event).toMatchObject({ path: '/', body: body.toString('base64'), isBase64Encoded: true });
});

test('a function may answer with status, headers and bytes of its own', async () => {
  const response = await fetch(`${cloud.url}/http/speaks`);
  expect([response.status, response.headers.get('content-type'), response.headers.get('x-own')]).toEqual([
    201,
    'image/png',
    'yes',
  ]);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
});

test('any other answer is the body, and a failure is an error with its code', async () => {
  expect(await (await fetch(`${cloud.url}/http/says`)).text()).toBe('plain');
  const failed = await fetch(`${cloud.url}/http/fails`);
  expect([failed.status, await failed.json()]).toEqual([
    500,
    expect.objectContaining({
      code: 'FUNCTION_INVOCATION_FAILED',
      message: expect.stringContaining('no soup') as string,
    }),
  ]);
  expect((await fetch(`${cloud.url}/http/nowhere`)).status).toBe(404);
});
