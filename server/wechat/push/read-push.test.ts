import { readPush, type ReadPush } from './read-push';

const envelope = {
  ToUserName: 'wx7a1c4e8b2d5f9063',
  FromUserName: 'oGuest1',
  CreateTime: 1_795_000_000,
  MsgType: 'text',
  Content: '几点关门?',
  MsgId: 24_680_000_000_000_004,
};
const eventOf = (Event: string, fields: object) => {
  const { ToUserName, FromUserName, CreateTime } = envelope;
  return { ToUserName, FromUserName, CreateTime, MsgType: 'event', Event, ...fields };
};
const read = (event: unknown, openid: string | null = 'oGuest1', source = 'wx_unknown') =>
  readPush({ event, openid, source });
const factOf = (result: ReadPush) => {
  if (result.kind !== 'fact') throw new Error(`no fact but ${JSON.stringify(result)}`);
  return result.fact;
};

test.each([
  ['a text', envelope, { kind: 'text', text: '几点关门?' }],
  [
    'a picture',
    { ...envelope, MsgType: 'image', PicUrl: 'https://mmbiz/1', MediaId: 'media-1' },
    { kind: 'picture', mediaId: 'media-1', url: 'https://mmbiz/1' },
  ],
  [
    'a page',
    {
      ...envelope,
      MsgType: 'miniprogrampage',
      Title: '订单',
      PagePath: 'pages/order/index?id=1',
      ThumbUrl: '',
    },
    { kind: 'page', title: '订单', path: 'pages/order/index?id=1' },
  ],
  [
    'entering',
    eventOf('user_enter_tempsession', { SessionFrom: 'order:1' }),
    { kind: 'entered', sessionFrom: 'order:1' },
  ],
  [
    'a verdict',
    eventOf('wxa_media_check', { trace_id: 't1', errcode: 0, result: { suggest: 'risky', label: 20006 } }),
    { kind: 'picture-verdict', traceId: 't1', verdict: 'risky' },
  ],
  [
    'no verdict',
    eventOf('wxa_media_check', { trace_id: 't1', errcode: -1008, result: {} }),
    { kind: 'picture-verdict', traceId: 't1', verdict: 'not-judged' },
  ],
  [
    'answers to the popup',
    eventOf('subscribe_msg_popup_event', {
      List: [
        { TemplateId: 'a', SubscribeStatusString: 'accept', PopupScene: '0' },
        { TemplateId: 'b', SubscribeStatusString: 'reject', PopupScene: '0' },
      ],
    }),
    {
      kind: 'templates-answered',
      answers: [
        { templateId: 'a', answer: 'accept' },
        { templateId: 'b', answer: 'reject' },
      ],
    },
  ],
  [
    'one refusal, which comes without a list',
    eventOf('subscribe_msg_change_event', { List: { TemplateId: 'a', SubscribeStatusString: 'reject' } }),
    { kind: 'templates-refused', templateIds: ['a'] },
  ],
  [
    'a message that went out',
    eventOf('subscribe_msg_sent_event', {
      List: { TemplateId: 'a', MsgID: 17, ErrorCode: '0', ErrorStatus: 'success' },
    }),
    {
      kind: 'template-messages-sent',
      results: [{ templateId: 'a', messageId: '17', isDelivered: true, status: 'success' }],
    },
  ],
])('%s becomes a fact', (_name, event, fact) => {
  expect(factOf(read(event))).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    guestId: 'oGuest1',
    atMs: 1_795_000_000_000,
    ...fact,
  });
});

test('a verdict that WeChat does not document is none', () => {
  const event = eventOf('wxa_media_check', { trace_id: 't', errcode: 0, result: { suggest: 'perhaps' } });
  expect(factOf(read(event))).toMatchObject({ verdict: 'not-judged' });
});

test('a repetition has the same id, also when the moment comes as text', () => {
  const { id } = factOf(read(envelope));
  expect(factOf(read({ ...envelope })).id).toBe(id);
  expect(factOf(read({ ...envelope, CreateTime: '1795000000' })).id).toBe(id);
});

test('two messages, two guests, two verdicts of one second differ', () => {
  const verdict = (trace_id: string) =>
    eventOf('wxa_media_check', { trace_id, errcode: 0, result: { suggest: 'pass' } });
  const ids = [
    read(envelope),
    read({ ...envelope, MsgId: '49d72d67b16d115e7935ac386f2f0fa41535298877_1555684067' }),
    read({ ...envelope, CreateTime: envelope.CreateTime + 1 }),
    read({ ...envelope, FromUserName: 'oGuest2' }, 'oGuest2'),
    read(verdict('t1')),
    read(verdict('t2')),
  ].map((result) => factOf(result).id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(['wx_client', 'wx_devtools', 'wx_http', 'scf', 'wx_client,scf', 'wx_unknown,scf'])(
  'a call that came by %s is not a push, however well it is made',
  (source) => {
    expect(read(envelope, 'oGuest1', source)).toEqual({ kind: 'refused', code: 'NOT_WECHAT' });
  },
);

test('a push in the name of somebody else is refused', () => {
  expect(read(envelope, 'oGuest2')).toEqual({ kind: 'refused', code: 'SENDER_DIFFERS' });
});

test.each([
  ['nothing', null],
  ['text', 'success'],
  ['no sender', { ...envelope, FromUserName: '' }],
  ['no time', { ...envelope, CreateTime: 'yesterday' }],
  ['content that is no text', { ...envelope, Content: { $gt: '' } }],
  ['a picture without an id', { ...envelope, MsgType: 'image' }],
  ['a page without a path', { ...envelope, MsgType: 'miniprogrampage', PagePath: '' }],
  [
    'an answer that WeChat does not know',
    eventOf('subscribe_msg_popup_event', { List: [{ TemplateId: 'a' }] }),
  ],
])('%s is unreadable', (_name, event) => {
  expect(read(event)).toEqual({ kind: 'refused', code: 'UNREADABLE' });
});

test.each([
  ['voice', { ...envelope, MsgType: 'voice' }],
  ['weapp_audit_success', eventOf('weapp_audit_success', {})],
  ['constructor', { ...envelope, MsgType: 'constructor' }],
])('%s is fine, and no business of ours', (what, event) => {
  expect(read(event)).toEqual({ kind: 'unknown', what });
});
