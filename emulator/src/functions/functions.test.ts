import { FixtureProject } from '../testing/local-cloud-fixture';
import type { LocalCloud } from '../options';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

beforeAll(async () => {
  project = await FixtureProject.create({
    who: {
      main: `await new Promise((resolve) => setTimeout(resolve, event.waitMs ?? 0));
        return { ...cloud.getWXContext(), userInfo: event.userInfo };`,
    },
    outer: { main: `return (await cloud.callFunction({ name: 'who', data: event })).result;` },
    write: {
      main: `const db = cloud.database();
        await db.collection('notes').doc(event.id).set({ data: { text: event.text, at: db.serverDate() } });
        return (await db.collection('notes').doc(event.id).get()).data;`,
    },
    time: {
      top: `process.env.LEFT = 'over';`,
      main: `return { nowMs: Date.now(), year: new Date().getFullYear(), offset: new Date().getTimezoneOffset(),
        hour: new Date(2026, 0, 1, 8).toISOString(), text: new Date(0).toString(), isDate: new Date() instanceof Date };`,
    },
    environment: { main: `return process.env;` },
    catches: {
      main: `try { await cloud.callFunction({ name: event.name, data: {} }); return 'no error'; }
        catch (error) { return { errCode: error.errCode, text: error.message }; }`,
    },
    throws: { main: `throw new TypeError('the soup is cold');` },
  });
  cloud = await project.start({ functionEnvironment: { GREETING: 'hello' } });
});
afterAll(() => project.remove());

test('each invocation sees the person who called it, also when many run at once', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `oPerson${index}`);
  const answers = await Promise.all(
    people.map((openid, index) => cloud.invoke('who', { waitMs: (index % 3) * 5 }, { openid })),
  );
  expect(answers.map(({ result }) => (result as { OPENID: string }).OPENID)).toEqual(people);
});

test('a call from a phone carries the caller in its event, and a call by nobody carries nobody', async () => {
  const known = await cloud.invoke('who', {}, { openid: 'oGuest1', unionid: 'uGuest1' });
  expect(known.result).toMatchObject({
    OPENID: 'oGuest1',
    UNIONID: 'uGuest1',
    APPID: 'wxfixture0001',
    userInfo: { openId: 'oGuest1', appId: 'wxfixture0001' },
  });
  const { result } = await cloud.invoke('who', {});
  expect(result).toEqual({ APPID: 'wxfixture0001', ENV: 'test-env', SOURCE: 'wx_client' });
});

test('a function called by a function acts for the same person', async () => {
  const answer = await cloud.invoke('outer', {}, { openid: 'oGuest1' });
  expect(answer.result).toMatchObject({ OPENID: 'oGuest1', SOURCE: 'wx_client,scf', ENV: 'test-env' });
});

test('the unmodified SDK writes and reads documents', async () => {
  const answer = await cloud.invoke('write', { id: 'n1', text: 'hello' });
  expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { _id: 'n1', text: 'hello' } });
  expect(cloud.database.read('notes', 'n1')).toMatchObject({ text: 'hello' });
});

test('functions live in UTC and on the virtual clock', async () => {
  await cloud.clock.advance(400 * 24 * 3_600_000);
  const { result } = await cloud.invoke('time', {});
  const seen = result as { nowMs: number; year: number };
  expect(Math.abs(seen.nowMs - cloud.clock.now())).toBeLessThan(2000);
  expect(seen).toMatchObject({
    year: new Date(cloud.clock.now()).getUTCFullYear(),
    offset: 0,
    hour: '2026-01-01T08:00:00.000Z',
    text: 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)',
    isDate: true,
  });
});

test('a function sees the variables of the cloud and of the project, and none of this machine', async () => {
  const { result } = await cloud.invoke('environment', {}, { openid: 'oGuest1' });
  const environment = result as Record<string, string>;
  expect(environment).toMatchObject({
    TENCENTCLOUD_RUNENV: 'SCF',
    TZ: 'UTC',
    TCB_ENV: 'test-env',
    WX_CONTEXT_KEYS: 'WX_APPID,WX_API_TOKEN,WX_OPENID',
    GREETING: 'hello',
    WECHAT_PAY_MCHID: '1900000001',
    WECHAT_PAY_NOTIFY_URL: `${cloud.url}/http/paid`,
  });
  expect(environment['PATH']).toBeUndefined();
});

test('an unknown function, a throwing one and their codes are told apart, by phones and by the SDK', async () => {
  expect(await cloud.invoke('nowhere', {})).toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('FunctionName parameter could not be found') as string,
  });
  expect(await cloud.invoke('throws', {})).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('TypeError: the soup is cold') as string,
  });
  const caught = await cloud.invoke('catches', { name: 'throws' });
  expect(caught.result).toMatchObject({ text: expect.stringContaining('the soup is cold') as string });
  const unknown = await cloud.invoke('catches', { name: 'nowhere' });
  expect(unknown.result).toMatchObject({
    text: expect.stringContaining('FunctionName parameter could not be found') as string,
  });
});
