import { pngOf, ServiceBed } from './testing/service-bed';

jest.setTimeout(60_000);

let bed: ServiceBed;
beforeAll(async () => {
  bed = await ServiceBed.open();
});
afterAll(() => bed.project.remove());

const reply = (touser: string, changes: object = {}) =>
  bed.call('customerServiceMessage.send', {
    touser,
    msgtype: 'text',
    text: { content: '在的' },
    ...changes,
  });
const upload = async (bytes: Buffer) => {
  const answer = await bed.call('customerServiceMessage.uploadTempMedia', { type: 'image' }, bytes);
  return (answer as { ok: { mediaId: string } }).ok.mediaId;
};

test('five replies within 48 hours of a message, then 45047, and 45015 when the time is over', async () => {
  expect(await reply('oGuest1')).toMatchObject({ errCode: 45015 });
  await bed.say('oGuest1', '你好');
  for (let index = 0; index < 5; index += 1)
    expect(await reply('oGuest1')).toMatchObject({ ok: { errCode: 0 } });
  expect(await reply('oGuest1')).toMatchObject({ errCode: 45047 });
  await bed.say('oGuest1', '还在吗');
  await bed.cloud.clock.advance(48 * 60 * 60_000 + 1000);
  expect(await reply('oGuest1')).toMatchObject({ errCode: 45015 });
});

test('two replies within a minute of entering', async () => {
  await bed.post('conversations/oGuest2/enter', { sessionFrom: '' });
  expect(await reply('oGuest2')).toMatchObject({ ok: { errCode: 0 } });
  expect(await reply('oGuest2')).toMatchObject({ ok: { errCode: 0 } });
  expect(await reply('oGuest2')).toMatchObject({ errCode: 45047 });
  await bed.cloud.clock.advance(60_000);
  expect(await reply('oGuest2')).toMatchObject({ errCode: 45015 });
});

test('the person reads every kind of reply', async () => {
  await bed.say('oGuest3', '你好');
  const mediaId = await upload(pngOf(80, 80));
  const link = { title: '菜单', description: '秋天', url: 'https://example.com/menu', thumbUrl: '' };
  await reply('oGuest3');
  await reply('oGuest3', { msgtype: 'image', image: { mediaId } });
  await reply('oGuest3', { msgtype: 'link', link });
  const page = { title: '订单', pagepath: 'pages/order/index?id=1', thumbMediaId: mediaId };
  await reply('oGuest3', { msgtype: 'miniprogrampage', miniprogrampage: page });
  expect(await bed.get('conversations/oGuest3')).toMatchObject({
    repliesLeft: { left: 1 },
    messages: [
      { from: 'person', content: { kind: 'text', text: '你好' }, isAtDesk: false },
      { from: 'app', content: { kind: 'text', text: '在的' } },
      { from: 'app', content: { kind: 'image', mediaId } },
      { from: 'app', content: { kind: 'link', title: '菜单', url: 'https://example.com/menu' } },
      { from: 'app', content: { kind: 'miniprogrampage', pagePath: 'pages/order/index?id=1' } },
    ],
  });
  const sent = (await bed.get('messages')) as { touser: string; api: string; errcode: number }[];
  expect(sent.filter(({ touser }) => touser === 'oGuest3')).toMatchObject(
    Array.from({ length: 4 }, () => ({ api: 'customerServiceMessage.send', errcode: 0 })),
  );
});

test.each([
  [{ touser: '' }, 40003],
  [{ msgtype: 'voice' }, 40008],
  [{ text: { content: '' } }, 44004],
  [{ msgtype: 'image', image: { mediaId: 'unknown' } }, 40007],
  [{ msgtype: 'link', link: { title: '', url: 'https://x' } }, 41001],
  [{ msgtype: 'link', link: { title: 'x', url: 'pages/x' } }, 40048],
  [{ msgtype: 'miniprogrampage', miniprogrampage: { title: 'x', pagepath: '/pages/x' } }, 41030],
  [{ msgtype: 'miniprogrampage', miniprogrampage: { title: 'x', pagepath: 'pages/x' } }, 40007],
])('a reply with %j is refused and spends nothing', async (changes, errCode) => {
  await bed.say('oGuest4', '你好');
  expect(await reply('oGuest4', changes)).toMatchObject({ errCode });
  expect(await bed.get('conversations/oGuest4')).toMatchObject({ repliesLeft: { left: 5 } });
});

test('a text may have 2048 bytes', async () => {
  await bed.say('oLong1', '你好');
  expect(await reply('oLong1', { text: { content: '字'.repeat(682) } })).toMatchObject({
    ok: { errCode: 0 },
  });
  expect(await reply('oLong1', { text: { content: '字'.repeat(683) } })).toMatchObject({ errCode: 45002 });
});

test('a picture travels both ways, and is gone after three days', async () => {
  const sent = pngOf(300, 200, 'mine');
  const posted = await fetch(`${bed.cloud.url}/wx/media?openid=oGuest5`, {
    method: 'POST',
    body: new Uint8Array(sent),
  });
  expect(posted.status).toBe(200);
  await bed.cloud.clock.advance(0);
  const event = bed.heard('oGuest5')[0]?.event ?? {};
  expect(event).toMatchObject({ MsgType: 'image', PicUrl: expect.stringContaining('/wx/media/') as string });
  const seen = await fetch(String(event['PicUrl']));
  expect(Buffer.from(await seen.arrayBuffer())).toEqual(sent);
  const get = () => bed.call('customerServiceMessage.getTempMedia', { mediaId: event['MediaId'] });
  expect(await get()).toMatchObject({ ok: { contentType: 'image/png', buffer: sent.toString('base64') } });
  await bed.cloud.clock.advance(3 * 24 * 60 * 60_000);
  expect(await get()).toMatchObject({ errCode: 40007 });
  expect((await fetch(String(event['PicUrl']))).status).toBe(404);
});

test('what is no picture, or too large, is not taken', async () => {
  const send = (bytes: Buffer) =>
    fetch(`${bed.cloud.url}/wx/media?openid=oGuest6`, { method: 'POST', body: new Uint8Array(bytes) });
  expect((await send(Buffer.from('<script>'))).status).toBe(400);
  expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413);
  const put = (data: object, bytes?: Buffer) =>
    bed.call('customerServiceMessage.uploadTempMedia', data, bytes);
  expect(await put({ type: 'voice' }, pngOf(1, 1))).toMatchObject({ errCode: 40004 });
  expect(await put({ type: 'image' }, Buffer.from('text'))).toMatchObject({ errCode: 40137 });
  expect(await put({ type: 'image' })).toMatchObject({ errCode: 41005 });
});

test('typing is shown for 15 seconds, after a message that is fresh', async () => {
  const typing = (command: string) =>
    bed.call('customerServiceMessage.setTyping', { touser: 'oGuest7', command });
  expect(await typing('Typing')).toMatchObject({ errCode: 45080 });
  await bed.say('oGuest7', '你好');
  expect(await typing('Dancing')).toMatchObject({ errCode: 45072 });
  expect(await typing('Typing')).toMatchObject({ ok: { errCode: 0 } });
  expect(await typing('Typing')).toMatchObject({ errCode: 45081 });
  expect(await bed.get('conversations/oGuest7')).toMatchObject({ isTyping: true });
  await bed.cloud.clock.advance(15_000);
  expect(await bed.get('conversations/oGuest7')).toMatchObject({ isTyping: false });
  await bed.cloud.clock.advance(15_001);
  expect(await typing('Typing')).toMatchObject({ errCode: 45080 });
});

test("what is handed over lies at WeChat's own desk, which holds the conversation once it answered", async () => {
  await bed.say('oGuest8', 'transfer');
  expect(await bed.get('conversations/oGuest8')).toMatchObject({
    isAtDesk: false,
    messages: [{ isAtDesk: true }],
  });
  await bed.post('conversations/oGuest8/desk', { text: '我来帮您' });
  await bed.say('oGuest8', '谢谢');
  expect(bed.heard('oGuest8')).toHaveLength(1);
  await bed.post('conversations/oGuest8/desk', { close: true });
  await bed.say('oGuest8', '再问一句');
  expect(bed.heard('oGuest8')).toHaveLength(2);
  await bed.post('conversations/oGuest8/desk', { text: '我又来了' });
  await bed.cloud.clock.advance(30 * 60_000);
  await bed.say('oGuest8', '半小时后');
  expect(bed.heard('oGuest8')).toHaveLength(3);
});

test('a conversation outlives a restart', async () => {
  await bed.say('oGuest9', '记得我吗');
  const before = await bed.get('conversations/oGuest9');
  await bed.cloud.close();
  const again = await bed.project.start();
  const after: unknown = await (await fetch(`${again.url}/control/conversations/oGuest9`)).json();
  expect(after).toMatchObject({ messages: (before as { messages: object[] }).messages });
});
