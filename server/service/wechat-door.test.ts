import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import {
  answerWith,
  conversationOf,
  enteredPush,
  furnishDesk,
  messagesOf,
  pushOf,
  receive,
  say,
  textsOf,
} from '../testing/service';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.wechat.answerToSend = () => 'sent';
  house.wechat.answerToJudge = () => ({ kind: 'requested', traceId: freshId('trace-') });
  house.wechat.mediaOfGuest = () => ({ kind: 'gone' });
  house.wechat.verdictOnText = () => 'pass';
});

const hourMs = 3_600_000;
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000)]);
type Desk = ReturnType<typeof furnishDesk>;

/** A guest who came through the store's contact button and wrote something. */
async function writtenInWechat(text = '包间可以带蛋糕吗', overrides: Parameters<typeof furnishDesk>[1] = {}) {
  const desk = furnishDesk(house, overrides);
  expect(await receive(house, enteredPush(house, desk.guestId, desk.storeId))).toBe('success');
  await house.clock.advance(1_000);
  expect(await receive(house, pushOf(house, desk.guestId, { Content: text }))).toBe('success');
  return desk;
}

const sentTo = (guestId: string) => house.wechat.sent.filter((each) => each.guestId === guestId);
const answer = (desk: Desk, text = '可以的') =>
  house.staff(desk.agent, 'answerGuest', answerWith(desk.one, text));
const look = async (desk: Desk) =>
  dataOf(await house.staff(desk.agent, 'viewStaffConversation', { ...desk.one, before: null }));

test('what a guest writes in WeChat waits at the desk, and the answer goes there and into the app', async () => {
  const desk = await writtenInWechat();
  expect(await look(desk)).toMatchObject({
    conversation: { state: 'waiting', door: 'wechat', sends: { sends: 5, shutBecause: null } },
    messages: [{ author: 'guest', channel: 'wechat', content: { text: '包间可以带蛋糕吗' } }],
  });
  const { message, conversation } = dataOf(await answer(desk));
  expect(message).toMatchObject({ channel: 'wechat', delivery: 'delivered' });
  expect(conversation.sends).toMatchObject({ sends: 4 });
  expect(sentTo(desk.guestId).map((each) => each.message)).toEqual([{ kind: 'text', text: '可以的' }]);
  const { storeId, guestId } = desk;
  const app = dataOf(await house.guest(guestId, 'viewConversation', { storeId, before: null }));
  expect(app.messages.map(({ content }) => content)).toMatchObject([
    { text: '包间可以带蛋糕吗' },
    { text: '可以的' },
  ]);
});

test('the sixth answer is refused before it is sent, and says why and what else can be done', async () => {
  const desk = await writtenInWechat();
  for (let index = 0; index < 5; index += 1) dataOf(await answer(desk, `第 ${index}`));
  const sixth = await answer(desk, '第六');
  const details = { why: 'all-sent', canInvite: false };
  expect(sixth).toMatchObject({ refusal: { code: 'WINDOW_SHUT', details } });
  expect(sentTo(desk.guestId)).toHaveLength(5);
  expect(textsOf(house, desk.conversationId)).not.toContain('第六');
  await house.clock.advance(1_000);
  await receive(house, pushOf(house, desk.guestId, { Content: '好的' }));
  expect(refusalOf(await answer(desk, '第六'))).toBeNull();
});

test('after 48 hours WeChat takes nothing more; a guest who allowed it is invited back', async () => {
  const desk = await writtenInWechat();
  const { storeId, guestId, agent, one } = desk;
  const answers = [{ purpose: 'conversation-answered', answer: 'accept' }];
  const asked = { requestId: freshId('request-'), storeId, screen: 'conversation', code: null, answers };
  await house.clock.advance(48 * hourMs);
  expect(await answer(desk)).toMatchObject({
    refusal: { code: 'WINDOW_SHUT', details: { why: 'time-over', canInvite: false } },
  });
  const invite = { ...one, requestId: freshId('request-'), words: '发票开好了' };
  expect(refusalOf(await house.staff(agent, 'inviteGuestBack', invite))).toBe('GUEST_NOT_INVITABLE');
  dataOf(await house.guest(guestId, 'recordConsents', asked));
  expect(await answer(desk)).toMatchObject({ refusal: { details: { canInvite: true } } });
  const invited = dataOf(await house.staff(agent, 'inviteGuestBack', invite));
  expect(invited.message).toMatchObject({ channel: 'app', content: { text: '发票开好了' } });
  dataOf(await house.staff(agent, 'inviteGuestBack', invite));
  const told = house.messages.filter((message) => message.guestId === guestId);
  expect(told).toHaveLength(1);
  expect(told[0]?.fields).toContainEqual({ name: 'thing1', value: '发票开好了' });
  expect(sentTo(guestId)).toEqual([]);
});

test('who only enters again can be written two messages, for a minute', async () => {
  const desk = await writtenInWechat();
  await house.clock.advance(49 * hourMs);
  await receive(house, enteredPush(house, desk.guestId, desk.storeId));
  expect((await look(desk)).conversation.sends).toMatchObject({ sends: 2 });
  for (const text of ['一', '二']) dataOf(await answer(desk, text));
  expect(await answer(desk, '三')).toMatchObject({ refusal: { details: { why: 'all-sent' } } });
  await house.clock.advance(61_000);
  expect(await answer(desk, '三')).toMatchObject({ refusal: { details: { why: 'time-over' } } });
  expect(sentTo(desk.guestId)).toHaveLength(2);
});

test.each([
  ['window-shut', 0],
  ['limit-reached', 0],
  ['unknown-person', 5],
  ['not-sendable', 5],
] as const)('when WeChat says %s the message says so, and nothing is sent twice', async (outcome, sends) => {
  const desk = await writtenInWechat();
  house.wechat.answerToSend = () => outcome;
  const { message, conversation } = dataOf(await answer(desk));
  expect(message).toMatchObject({ delivery: 'failed', fault: outcome });
  expect(conversation.sends).toMatchObject({ sends });
  expect((await look(desk)).conversation.sends).toMatchObject({ sends });
  await house.later(5 * 60_000);
  expect(sentTo(desk.guestId)).toHaveLength(1);
});

test('a sender that dies on the way leaves a message of which nobody knows; it is not sent again', async () => {
  const desk = await writtenInWechat();
  house.wechat.answerToSend = () => {
    house.gate.beforeDatabase = () => ({ code: 'SYS_ERR', message: 'died' });
    return 'sent';
  };
  await answer(desk);
  house.gate.beforeDatabase = null;
  house.wechat.answerToSend = () => 'sent';
  await house.later(2 * 60_000);
  expect(sentTo(desk.guestId)).toHaveLength(1);
  expect((await look(desk)).messages.at(-1)).toMatchObject({ delivery: 'unclear' });
});

test('a sender that dies before it sends is made up for by the clock', async () => {
  const desk = await writtenInWechat();
  house.gate.beforeDatabase = (what) =>
    /^database\.(update|modify)\w* outbox$/.test(what) ? { code: 'SYS_ERR', message: 'died' } : null;
  await answer(desk);
  house.gate.beforeDatabase = null;
  expect(sentTo(desk.guestId)).toEqual([]);
  await house.later(2 * 60_000);
  expect(sentTo(desk.guestId)).toHaveLength(1);
  expect((await look(desk)).messages.at(-1)).toMatchObject({ delivery: 'delivered' });
});

test('pushes that come doubled, all at once and out of order are stored once, in the order of saying', async () => {
  const desk = await writtenInWechat('一');
  const { guestId, conversationId } = desk;
  const events = ['二', '三', '四'].map((Content, index) =>
    pushOf(house, guestId, { Content, CreateTime: Math.floor(house.clock.now() / 1000) + index + 1 }),
  );
  await house.clock.advance(10_000);
  for (const event of [...events].reverse()) {
    await Promise.all([receive(house, event), receive(house, event)]);
    await receive(house, event);
  }
  expect(textsOf(house, conversationId)).toEqual(['一', '二', '三', '四']);
  expect(conversationOf(house, conversationId)).toMatchObject({ lastSeq: 4, staffUnread: 4 });
});

test('a push that comes after its answer stands at the end, where the colleague sees it', async () => {
  const desk = await writtenInWechat('一');
  const late = pushOf(house, desk.guestId, { Content: '来晚了' });
  await house.clock.advance(30_000);
  dataOf(await answer(desk, '答'));
  await receive(house, late);
  expect(textsOf(house, desk.conversationId)).toEqual(['一', '答', '来晚了']);
  expect(messagesOf(house, desk.conversationId).at(-1)?.atMs).toBe(Number(late.CreateTime) * 1000);
});

test('a guest who writes in the app and within the same second in WeChat is answered in WeChat', async () => {
  const desk = furnishDesk(house);
  await receive(house, enteredPush(house, desk.guestId, desk.storeId));
  await house.clock.advance(1_900 - (house.clock.now() % 1_000));
  await say(house, desk.guestId, desk.storeId, '带小狗能坐外面吗');
  await house.clock.advance(50);
  await receive(house, pushOf(house, desk.guestId, { Content: '几个人都行吗' }));
  expect(conversationOf(house, desk.conversationId)).toMatchObject({ door: 'wechat' });
  const { message } = dataOf(await answer(desk));
  expect(message).toMatchObject({ channel: 'wechat', delivery: 'delivered' });
});

test('a push that is a second late does not lead the guest back into WeChat', async () => {
  const desk = furnishDesk(house);
  await receive(house, enteredPush(house, desk.guestId, desk.storeId));
  const late = pushOf(house, desk.guestId, { Content: '几个人都行吗' });
  await house.clock.advance(1_000);
  await say(house, desk.guestId, desk.storeId, '带小狗能坐外面吗');
  await receive(house, late);
  expect(conversationOf(house, desk.conversationId)).toMatchObject({ door: 'app' });
});

test('a push of somebody else is refused, and nothing of it is kept', async () => {
  const desk = furnishDesk(house);
  const { receivePush } = await import('./receive-push');
  const event = pushOf(house, desk.guestId, { Content: '假的' });
  const forged = [
    { event, openid: 'oSomebody', source: 'wx_unknown' },
    { event, openid: desk.guestId, source: 'wx_client' },
  ];
  for (const push of forged) {
    expect(await receivePush(house.services, push)).toMatchObject({ code: expect.any(String) as string });
  }
  expect(messagesOf(house, desk.conversationId)).toEqual([]);
});

test('a push that broke off is taken when WeChat repeats it', async () => {
  const desk = furnishDesk(house);
  await receive(house, enteredPush(house, desk.guestId, desk.storeId));
  const event = pushOf(house, desk.guestId, { Content: '在吗' });
  house.gate.beforeDatabase = (what) =>
    what === 'database.insertDocument serviceMessages' ? { code: 'SYS_ERR', message: 'down' } : null;
  expect(await receive(house, event)).toMatchObject({ code: 'INTERNAL' });
  house.gate.beforeDatabase = null;
  expect(await receive(house, event)).toBe('success');
  expect(textsOf(house, desk.conversationId)).toEqual(['在吗']);
});

test('a message that is too long to take is not kept, and the guest reads why', async () => {
  const desk = await writtenInWechat('长'.repeat(50_000));
  const [message] = messagesOf(house, desk.conversationId);
  expect(message).toMatchObject({ author: 'house', content: { kind: 'note' } });
  expect(JSON.stringify(message)).not.toContain('长长');
  expect(conversationOf(house, desk.conversationId).state).toBe('waiting');
});

test('an answer that WeChat would not take for its length is refused with how much fits', async () => {
  const desk = await writtenInWechat();
  expect(await answer(desk, '长'.repeat(700))).toMatchObject({
    refusal: { code: 'MESSAGE_TOO_LONG', details: { most: 682, mostBytes: 2_048 } },
  });
  expect(refusalOf(await answer(desk, '长'.repeat(682)))).toBeNull();
});

test('a picture is fetched, judged, and shown to the desk once it has passed', async () => {
  const desk = await writtenInWechat();
  house.wechat.answerToJudge = () => ({ kind: 'requested', traceId: `trace-${desk.guestId}` });
  house.wechat.mediaOfGuest = () => ({ kind: 'picture', bytes: picture, contentType: 'image/jpeg' });
  await house.clock.advance(1_000);
  const fields = { MsgType: 'image', MediaId: 'm1', PicUrl: 'https://wechat/1' };
  await receive(house, pushOf(house, desk.guestId, fields));
  expect((await look(desk)).messages.at(-1)).toMatchObject({
    check: 'pending',
    content: { kind: 'held-back' },
  });
  const verdict = {
    ...{ MsgType: 'event', Event: 'wxa_media_check', MsgId: undefined, errcode: 0 },
    ...{ trace_id: `trace-${desk.guestId}`, result: { suggest: 'pass' } },
  };
  await receive(house, pushOf(house, desk.guestId, verdict));
  const shown = (await look(desk)).messages.at(-1)?.content;
  expect(shown).toMatchObject({ kind: 'picture' });
  expect(house.wechat.files.get(shown?.kind === 'picture' ? shown.fileId : '')).toEqual(picture);
});

test('a picture whose verdict never comes is asked about again, and one found risky stays held back', async () => {
  const desk = await writtenInWechat();
  const traces = [`first-${desk.guestId}`, `second-${desk.guestId}`];
  house.wechat.answerToJudge = () => ({ kind: 'requested', traceId: traces.shift() ?? 'none' });
  house.wechat.mediaOfGuest = () => ({ kind: 'picture', bytes: picture, contentType: 'image/jpeg' });
  await receive(house, pushOf(house, desk.guestId, { MsgType: 'image', MediaId: 'm1', PicUrl: '' }));
  await house.later(36 * 60_000);
  expect(traces).toEqual([]);
  const verdict = (suggest: string, trace: string) => ({
    ...{ MsgType: 'event', Event: 'wxa_media_check', MsgId: undefined, errcode: 0 },
    ...{ trace_id: `${trace}-${desk.guestId}`, result: { suggest } },
  });
  await receive(house, pushOf(house, desk.guestId, verdict('risky', 'second')));
  await house.clock.advance(1_000);
  await receive(house, pushOf(house, desk.guestId, verdict('pass', 'first')));
  expect((await look(desk)).messages.at(-1)).toMatchObject({ check: 'held-back' });
});

test.each([
  ['gone', { kind: 'gone' } as const],
  ['no picture', { kind: 'picture', bytes: Buffer.from('<svg/>'), contentType: 'image/jpeg' } as const],
  [
    'too large',
    { kind: 'picture', bytes: Buffer.alloc(6_000_000, 0xff), contentType: 'image/jpeg' } as const,
  ],
])('a picture that is %s is not kept, and the guest reads why', async (_what, outcome) => {
  const desk = await writtenInWechat();
  house.wechat.mediaOfGuest = () => outcome;
  await receive(house, pushOf(house, desk.guestId, { MsgType: 'image', MediaId: 'm1', PicUrl: '' }));
  expect((await look(desk)).messages.at(-1)).toMatchObject({ author: 'house', content: { kind: 'note' } });
});

test('a page of an order that a guest sends with one tap is that order, when it is theirs', async () => {
  const desk = await writtenInWechat();
  const orderId = await orderAndPay(house, desk.guestId, desk.storeId);
  const foreign = await orderAndPay(house, freshId('oOther'), desk.storeId);
  for (const id of [orderId, foreign]) {
    const PagePath = `pages/order/index?id=${id}`;
    await receive(
      house,
      pushOf(house, desk.guestId, { MsgType: 'miniprogrampage', Title: '订单', PagePath }),
    );
  }
  const seen = await look(desk);
  expect(seen.messages.slice(-2).map(({ content }) => content.kind)).toEqual(['order', 'page']);
  expect(seen.conversation.about).toMatchObject({ kind: 'order', orderId });
});

test('a rule answers in WeChat too, and counts among what may be sent', async () => {
  const desk = await writtenInWechat('今天几点关门');
  expect(sentTo(desk.guestId)).toMatchObject([{ message: { kind: 'text' } }]);
  expect(conversationOf(house, desk.conversationId).state).toBe('quiet');
  await house.clock.advance(1_000);
  await receive(house, pushOf(house, desk.guestId, { Content: '人工' }));
  expect((await look(desk)).conversation).toMatchObject({ state: 'waiting', sends: { sends: 5 } });
});

test("where the owner prefers WeChat's own desk a message goes there, and nothing of it is kept here", async () => {
  const desk = furnishDesk(house);
  dataOf(
    await house.staff(desk.ownerId, 'setServiceDesk', { storeId: desk.storeId, desk: { kind: 'wechat' } }),
  );
  await receive(house, enteredPush(house, desk.guestId, desk.storeId));
  const event = pushOf(house, desk.guestId, { Content: '在吗' });
  const transfer = {
    MsgType: 'transfer_customer_service',
    ToUserName: desk.guestId,
    FromUserName: event.ToUserName,
  };
  expect(await receive(house, event)).toMatchObject(transfer);
  expect(await receive(house, event)).toMatchObject(transfer);
  expect(messagesOf(house, desk.conversationId)).toEqual([]);
});

test('a guest reads the answer where they wrote last', async () => {
  const desk = await writtenInWechat();
  await house.clock.advance(5_000);
  await say(house, desk.guestId, desk.storeId, '我在小程序里了');
  dataOf(await answer(desk, '好的'));
  expect(sentTo(desk.guestId)).toEqual([]);
  expect((await look(desk)).conversation).toMatchObject({ door: 'app', sends: null });
});

test('where the owner prefers WeCom guests are shown the way there, and what they write elsewhere is still answered', async () => {
  const desk = furnishDesk(house);
  const { storeId, ownerId } = desk;
  const weCom = { corpId: 'ww1234567890abcdef', url: 'https://work.weixin.qq.com/kfid/kfc0123456789' };
  const choose = (choice: unknown) => house.staff(ownerId, 'setServiceDesk', { storeId, desk: choice });
  dataOf(await choose({ kind: 'wecom', ...weCom }));
  const seen = dataOf(await house.guest(desk.guestId, 'viewConversation', { storeId, before: null }));
  expect(seen.weCom).toEqual(weCom);
  await say(house, desk.guestId, storeId, '在吗');
  expect(conversationOf(house, desk.conversationId).state).toBe('waiting');
  const wrong = { kind: 'wecom', ...weCom, url: 'https://example.com/kfid/kfc0' };
  expect(refusalOf(await choose(wrong))).toBe('INPUT_INVALID');
  dataOf(await choose({ kind: 'own' }));
  const after = dataOf(await house.guest(desk.guestId, 'viewConversation', { storeId, before: null }));
  expect(after.weCom).toBeNull();
});
