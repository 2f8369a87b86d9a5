import { ServiceBed } from '../customer-service/testing/service-bed';
import { FixtureProject } from '../testing/local-cloud-fixture';
import { callbacksFault } from './push-callback';

jest.setTimeout(60_000);

let bed: ServiceBed;
beforeAll(async () => {
  bed = await ServiceBed.open();
});
afterAll(() => bed.project.remove());
afterEach(() => bed.post('pushes/switches', { order: 'kept', delivery: 'normal' }));

const attemptsOf = async (openid: string) => {
  const { pushes } = (await bed.get('pushes')) as {
    pushes: { id: string; openid: string; attempts: { outcome: string; error: string | null }[] }[];
  };
  const push = pushes.find((one) => one.openid === openid);
  return { id: push?.id ?? '', outcomes: push?.attempts.map(({ outcome }) => outcome) };
};

test('what a person writes reaches the function as WeChat pushes it', async () => {
  await bed.say('oWriter1', '几点关门?');
  const [heard] = bed.heard('oWriter1');
  expect(heard).toEqual({
    _id: expect.any(String) as string,
    OPENID: 'oWriter1',
    SOURCE: 'wx_unknown',
    event: {
      ToUserName: 'wxfixture0001',
      FromUserName: 'oWriter1',
      CreateTime: Math.floor(bed.cloud.clock.now() / 1000),
      MsgType: 'text',
      Content: '几点关门?',
      MsgId: expect.any(Number) as number,
    },
  });
  expect((await attemptsOf('oWriter1')).outcomes).toEqual(['answered']);
});

test('entering by a contact button is told with where the button stood', async () => {
  await bed.post('conversations/oEntering1/enter', { sessionFrom: 'order o_1' });
  await bed.cloud.clock.advance(0);
  const [heard] = bed.heard('oEntering1');
  expect(heard?.event).toMatchObject({
    MsgType: 'event',
    Event: 'user_enter_tempsession',
    SessionFrom: 'order o_1',
  });
  expect(heard?.event).not.toHaveProperty('MsgId');
});

test('a page of the mini-program is told with its path', async () => {
  const card = { title: '订单 A001', pagePath: 'pages/order/index?id=o_1', imageUrl: 'https://x/y.png' };
  await bed.post('conversations/oCard1/messages', { kind: 'miniprogrampage', card });
  await bed.cloud.clock.advance(0);
  expect(bed.heard('oCard1')[0]?.event).toMatchObject({
    MsgType: 'miniprogrampage',
    Title: '订单 A001',
    AppId: 'wxfixture0001',
    PagePath: 'pages/order/index?id=o_1',
    ThumbUrl: 'https://x/y.png',
  });
});

test('a push that is not answered is repeated three times, then the person reads that nobody is there', async () => {
  await bed.say('oFail1', 'fail');
  for (const repetition of [1, 2, 3]) {
    expect((await attemptsOf('oFail1')).outcomes).toHaveLength(repetition);
    await bed.cloud.clock.advance(5000);
  }
  await bed.cloud.clock.advance(60_000);
  const ids = bed.heard('oFail1').map(({ event }) => event['MsgId']);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(1);
  expect(await bed.get('conversations/oFail1')).toMatchObject({
    messages: [
      { from: 'person' },
      { from: 'wechat', content: { text: '该小程序客服暂时无法提供服务，请稍后再试' } },
    ],
  });
});

test.each([
  ['wrong', ['failed']],
  ['empty', ['answered']],
])('the answer to "%s" counts as %j', async (text, outcomes) => {
  await bed.say(`oAnswer-${text}`, text);
  expect((await attemptsOf(`oAnswer-${text}`)).outcomes).toEqual(outcomes);
});

test('an answer that takes longer than five seconds is no answer', async () => {
  await bed.say('oHang1', 'hang');
  const { pushes } = (await bed.get('pushes')) as { pushes: object[] };
  expect(pushes[0]).toMatchObject({ attempts: [{ outcome: 'failed', error: 'no answer within 5 s' }] });
});

test('a push can be made to come twice, and to get lost and come later', async () => {
  await bed.post('pushes/switches', { delivery: 'twice' });
  await bed.say('oTwice1', 'hello');
  expect(bed.heard('oTwice1')).toHaveLength(2);
  await bed.post('pushes/switches', { delivery: 'lost' });
  await bed.say('oLost1', 'hello');
  expect(bed.heard('oLost1')).toHaveLength(0);
  await bed.cloud.clock.advance(5000);
  expect(bed.heard('oLost1')).toHaveLength(1);
  expect((await attemptsOf('oLost1')).outcomes).toEqual(['lost', 'answered']);
});

test('pushes can be made to overtake each other', async () => {
  await bed.post('pushes/switches', { order: 'mixed' });
  for (const text of ['1', '2', '3', '4']) await bed.say('oMixed1', text);
  await bed.cloud.clock.advance(3000);
  const texts = bed.heard('oMixed1').map(({ event }) => event['Content']);
  expect([...texts].sort()).toEqual(['1', '2', '3', '4']);
  expect(texts).not.toEqual(['1', '2', '3', '4']);
});

test('a push can be sent again by hand, and a wrong switch is refused', async () => {
  await bed.say('oAgain1', 'hello');
  const { id } = await attemptsOf('oAgain1');
  await bed.post(`pushes/${id}/again`, {});
  await bed.cloud.clock.advance(0);
  expect(bed.heard('oAgain1')).toHaveLength(2);
  expect(await bed.post('pushes/switches', { order: 'backwards' })).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await bed.post('pushes/nothing/again', {})).toMatchObject({ code: 'NOT_FOUND' });
});

test('a phone cannot pose as WeChat: its calls say where they come from', async () => {
  const forged = { MsgType: 'event', Event: 'wxa_media_check', FromUserName: 'oForger1' };
  await bed.cloud.invoke('hears', forged, { openid: 'oForger1' });
  expect(bed.heard('oForger1')).toMatchObject([{ SOURCE: 'wx_client' }]);
});

test('what a stopped cloud had not delivered is delivered by the next one', async () => {
  const project = await FixtureProject.create({ hears: { main: `throw new Error('not yet');` } });
  const messagePush = [{ msgType: 'text', event: '', functionName: 'hears' }];
  const first = await project.start({ messagePush });
  first.clock.pause();
  await fetch(`${first.url}/control/conversations/oRestart1/messages`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'text', text: 'hello' }),
  });
  await first.close();
  await project.writeFunction('hears', {
    main: `await cloud.database().collection('notes').add({ data: { event } }); return 'success';`,
  });
  const second = await project.start({ messagePush });
  await second.clock.advance(5000);
  expect(second.database.query('notes', {}).documents).toMatchObject([{ event: { Content: 'hello' } }]);
  await project.remove();
});

test('a configuration that names a kind twice, or an event wrongly, is refused', async () => {
  const text = { msgType: 'text', event: '', functionName: 'hears' };
  expect(callbacksFault([text])).toBeNull();
  expect(callbacksFault([text, text])).toMatch(/named twice/);
  expect(callbacksFault([{ ...text, msgType: 'event' }])).toMatch(/needs "event"/);
  expect(callbacksFault([{ ...text, event: 'x' }])).toMatch(/takes no "event"/);
  const project = await FixtureProject.create();
  await expect(project.start({ messagePush: [text, text] })).rejects.toThrow(/message push is not usable/);
  await project.remove();
});
