import sharp from 'sharp';
import { FixtureProject } from '../testing/local-cloud-fixture';
import { readCode } from '../testing/read-code';
import type { LocalCloud } from '../options';
import { templateDataFault } from './template-fields';

jest.setTimeout(60_000);

let project: FixtureProject;
let cloud: LocalCloud;

const attempt = (call: string) => `try { return { ok: await ${call} }; }
  catch (error) { return { errCode: error.errCode, text: String(error.message) }; }`;

beforeAll(async () => {
  const permissions = {
    openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited', 'uniformMessage.send'],
  };
  project = await FixtureProject.create({
    send: { main: attempt('cloud.openapi.subscribeMessage.send(event.message)'), config: { permissions } },
    check: { main: attempt('cloud.openapi.security.msgSecCheck(event.message)'), config: { permissions } },
    code: {
      main: `try { const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited(event.message);
        return { contentType, picture: buffer.toString('base64') }; }
        catch (error) { return { errCode: error.errCode }; }`,
      config: { permissions },
    },
    other: {
      main: attempt('cloud.openapi.uniformMessage.send({ touser: "o1" })'),
      config: { permissions },
    },
    unpermitted: { main: attempt('cloud.openapi.subscribeMessage.send(event.message)') },
    older: {
      main: attempt(`cloud.callOpenAPI({ api: 'security.msgSecCheck', data: { content: 'hello' } })`),
      config: { permissions },
    },
    pays: { main: attempt('cloud.cloudPay.unifiedOrder({ body: "x" })') },
  });
  cloud = await project.start();
});
afterAll(() => project.remove());

const message = {
  touser: 'oGuest1',
  templateId: 'template-1',
  page: 'pages/order/index',
  data: { thing1: { value: '牛肉面' }, character_string2: { value: 'A001' } },
};
const send = async (changes: object = {}) =>
  (await cloud.invoke('send', { message: { ...message, ...changes } })).result;

test('a message is sent once for each time the guest accepted it, then refused with 43101', async () => {
  expect(await send()).toMatchObject({ errCode: 43101 });
  const granted = await fetch(`${cloud.url}/control/subscriptions`, {
    method: 'POST',
    body: JSON.stringify({ openid: 'oGuest1', templateId: 'template-1' }),
  });
  expect(await granted.json()).toMatchObject({ left: 1 });
  expect(await send()).toMatchObject({ ok: { errCode: 0 } });
  expect(await send()).toMatchObject({ errCode: 43101 });
  const sent: unknown = await (await fetch(`${cloud.url}/control/messages`)).json();
  expect(sent).toMatchObject([
    { errcode: 43101 },
    { api: 'subscribeMessage.send', touser: 'oGuest1', errcode: 0, data: { template_id: 'template-1' } },
    { errcode: 43101 },
  ]);
});

test.each([
  [{ touser: '' }, 40003],
  [{ templateId: '' }, 40037],
  [{ data: { thing1: { value: '' } } }, 47003],
  [{ data: { thing1: { value: '字'.repeat(21) } } }, 47003],
  [{ page: '/pages/order/index' }, 41030],
])('a message with %j is refused', async (changes, errCode) => {
  expect(await send(changes)).toMatchObject({ errCode });
});

test.each([
  ['thing1', '字'.repeat(20), true],
  ['character_string1', 'ABC-123', true],
  ['character_string1', '中文', false],
  ['phrase1', '已完成', true],
  ['phrase1', 'done', false],
  ['number1', '12.5', true],
  ['number1', 'twelve', false],
  ['amount1', '¥39.00', true],
  ['amount1', 'cheap', false],
  ['time1', '2019年10月1日 15:01', true],
  ['time1', 'tomorrow', false],
  ['name1', '王'.repeat(11), false],
  ['phone_number1', '+86-0766-66888866', true],
  ['taste1', 'x', false],
])('the field %s with "%s" is judged as by WeChat', (field, value, fits) => {
  expect(templateDataFault({ [field]: { value } }) === null).toBe(fits);
});

test('a text is checked, and the sample of a risky one is found', async () => {
  const check = async (content: string) =>
    (
      await cloud.invoke(
        'check',
        { message: { content, version: 2, scene: 2, openid: 'oGuest1' } },
        { openid: 'oGuest1' },
      )
    ).result;
  expect(await check('好吃')).toMatchObject({ ok: { result: { suggest: 'pass', label: 100 } } });
  expect(await check('特3456书yuuo莞6543李zxcz蒜7782法fgnv级')).toMatchObject({
    ok: { result: { suggest: 'risky' } },
  });
  expect((await cloud.invoke('older', {})).result).toMatchObject({ ok: { result: { errcode: 0 } } });
});

test('a code is a picture, and a scene beyond 32 characters is refused', async () => {
  const { result } = await cloud.invoke('code', {
    message: { scene: 't1234567890', page: 'pages/menu/index' },
  });
  const { contentType, picture } = result as { readonly contentType: string; readonly picture: string };
  expect(contentType).toBe('image/png');
  const { data, info } = await sharp(Buffer.from(picture, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(await readCode(new Uint8ClampedArray(data), info)).toBe(
    `${cloud.url}/#/pages/menu/index?scene=t1234567890`,
  );
  const long = await cloud.invoke('code', { message: { scene: 'x'.repeat(33) } });
  expect(long.result).toMatchObject({ errCode: 40129 });
});

test('what is not emulated and what config.json does not allow are refused by name', async () => {
  expect((await cloud.invoke('other', {})).result).toMatchObject({
    errCode: -604100,
    text: expect.stringContaining('uniformMessage.send is not emulated') as string,
  });
  expect((await cloud.invoke('unpermitted', { message })).result).toMatchObject({
    errCode: -604101,
    text: expect.stringContaining('permissions.openapi') as string,
  });
  expect((await cloud.invoke('pays', {})).result).toMatchObject({
    text: expect.stringContaining('"wx.wxPayApi" is not emulated') as string,
  });
});
