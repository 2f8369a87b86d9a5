import { ServiceBed } from '../customer-service/testing/service-bed';

jest.setTimeout(60_000);

let bed: ServiceBed;
beforeAll(async () => {
  bed = await ServiceBed.open();
});
afterAll(() => bed.project.remove());

const newest = async (openid: string) => {
  await bed.cloud.clock.advance(0);
  return bed.heard(openid).at(-1)?.event;
};
const send = (touser: string) =>
  bed.call('subscribeMessage.send', {
    touser,
    templateId: 'template-1',
    page: 'pages/order/index',
    data: { thing1: { value: '牛肉面' } },
  });

test('answers to the popup count, and functions hear of them', async () => {
  const answers = { 'template-1': 'accept', 'template-2': 'reject' };
  expect(await bed.post('subscriptions/answers', { openid: 'oGuest1', answers })).toMatchObject([
    { templateId: 'template-1', left: 1 },
    { templateId: 'template-2', left: 0 },
  ]);
  expect(await newest('oGuest1')).toMatchObject({
    Event: 'subscribe_msg_popup_event',
    List: [
      { TemplateId: 'template-1', SubscribeStatusString: 'accept', PopupScene: '0' },
      { TemplateId: 'template-2', SubscribeStatusString: 'reject', PopupScene: '0' },
    ],
  });
});

test('a message that went out is told of, with the number that sending it gave', async () => {
  await bed.post('subscriptions/answers', { openid: 'oGuest2', answers: { 'template-1': 'accept' } });
  const sent = (await send('oGuest2')) as { ok: { msgid: number } };
  expect(await newest('oGuest2')).toMatchObject({
    Event: 'subscribe_msg_sent_event',
    List: { TemplateId: 'template-1', MsgID: String(sent.ok.msgid), ErrorCode: '0', ErrorStatus: 'success' },
  });
});

test('refusing in the settings voids what was accepted; one template comes as an object, several as a list', async () => {
  await bed.post('subscriptions/answers', { openid: 'oGuest3', answers: { 'template-1': 'accept' } });
  await bed.post('subscriptions/refusals', { openid: 'oGuest3', templateIds: ['template-1'] });
  expect(await newest('oGuest3')).toMatchObject({
    Event: 'subscribe_msg_change_event',
    List: { TemplateId: 'template-1', SubscribeStatusString: 'reject' },
  });
  expect(await send('oGuest3')).toMatchObject({ errCode: 43101 });
  await bed.post('subscriptions/refusals', { openid: 'oGuest3', templateIds: ['template-1', 'template-2'] });
  expect(await newest('oGuest3')).toMatchObject({
    List: [{ TemplateId: 'template-1' }, { TemplateId: 'template-2' }],
  });
});

test.each([
  ['subscriptions/answers', { answers: {} }],
  ['subscriptions/answers', { answers: { a: 'accept', b: 'accept', c: 'accept', d: 'accept' } }],
  ['subscriptions/answers', { answers: { a: 'perhaps' } }],
  ['subscriptions/refusals', { templateIds: [] }],
  ['subscriptions/refusals', { templateIds: ['with space'] }],
])('%s with %j is refused', async (path, body) => {
  expect(await bed.post(path, { openid: 'oGuest4', ...body })).toMatchObject({ code: 'BAD_REQUEST' });
});
