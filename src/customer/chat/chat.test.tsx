import { buildConversation, buildMessage, talkAtMs } from '../../../tests/taro-stubs/build-conversation';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CitedOrder, GuestServiceAnswers } from '../../../contract/service';
import { presenceWords } from './chat-words';
import { Chat } from './chat';

const watched: string[] = [];
let change: () => void = () => undefined;

jest.mock('../../platform/watch', () => ({
  watchSignal: (signalId: string, refetch: () => void) => {
    watched.push(signalId);
    change = refetch;
    return () => undefined;
  },
}));

interface Asked {
  readonly action: string;
  readonly input: Record<string, unknown>;
}

const order: CitedOrder = {
  ...{ orderId: 'o1', status: 'cooking', mode: 'dine-in', tableName: 'A12', pickupNumber: '086' },
  ...{ dish: { zh: '牛肉面', en: 'Noodles' }, picture: '', portions: 5, payable: 9_970 },
};
let asked: Asked[];
let view: GuestServiceAnswers['viewConversation'];
let answers: Record<string, unknown>;

beforeEach(() => {
  forgetEverything();
  asked = [];
  watched.length = 0;
  view = {
    ...{ messages: [buildMessage(1)], olderBefore: null, liveOrder: order, weCom: null },
    ...{ storeName: { zh: '梧桐里店', en: 'Wutong Lane' }, conversation: buildConversation() },
  };
  answers = {};
  answerRequests(({ data }) => {
    const { action } = data as Asked;
    asked.push(data as Asked);
    const answer = action === 'viewConversation' ? view : answers[action];
    const result =
      typeof answer === 'string'
        ? { ok: false, refusal: { code: answer, message: '', details: {} } }
        : { ok: true, data: answer };
    return Promise.resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result } });
  });
});

async function open(): Promise<Chat> {
  const chat = new Chat('wutong');
  await chat.thread.refresh();
  return chat;
}
const actions = () => asked.map(({ action }) => action);

test('a guest with an order under way is asked whether it is about it, once', async () => {
  const chat = await open();
  expect(chat.askedOrder).toEqual(order);
  const message = buildMessage(2, { author: 'guest', content: { kind: 'order', order } });
  answers = { sendServiceMessage: { message, notes: [], conversation: buildConversation() } };
  await chat.cite('o1');
  expect(asked.at(-1)?.input).toMatchObject({ content: { kind: 'order', orderId: 'o1' } });
  expect(chat.askedOrder).toBeNull();
  expect((await openAgainWith(message)).askedOrder).toBeNull();
});

async function openAgainWith(message: (typeof view.messages)[number]): Promise<Chat> {
  view = { ...view, messages: [message] };
  return open();
}

test('what the house answers by itself is there at once, and a person is offered until one is called', async () => {
  const chat = await open();
  const said = buildMessage(2, { author: 'guest' });
  const rule = { zh: '营业到 21:30', en: 'Open until 21:30' };
  const note = buildMessage(3, {
    author: 'house',
    content: { kind: 'note', text: rule, offersPerson: true },
  });
  const quiet = buildConversation({ state: 'quiet' });
  answers = { sendServiceMessage: { message: said, notes: [note], conversation: quiet } };
  await chat.thread.send({ kind: 'text', text: '几点关门' });
  expect([chat.thread.messages.length, chat.offersPerson]).toEqual([3, true]);
  answers = { askForPerson: { notes: [], conversation: buildConversation() } };
  expect(await chat.askForPerson()).toBeNull();
  expect(chat.offersPerson).toBe(false);
});

test('a change is heard by its signal, and only the conversation of this page is watched', async () => {
  const chat = await open();
  await chat.thread.refresh();
  expect(watched).toEqual(['conversation-c1']);
  view = { ...view, messages: [buildMessage(1), buildMessage(2)] };
  jest.useFakeTimers();
  change();
  await jest.advanceTimersByTimeAsync(1_000);
  jest.useRealTimers();
  expect(chat.thread.messages).toHaveLength(2);
});

describe('After a conversation was closed', () => {
  beforeEach(() => {
    view = { ...view, conversation: buildConversation({ state: 'closed', ratingWanted: 2 }) };
  });

  test('the guest judges the round that was closed, with words or without', async () => {
    const chat = await open();
    answers = { rateConversation: { mark: 5 } };
    expect(await chat.rate(5, '  ')).toBeNull();
    expect(asked.at(-1)?.input).toEqual({ storeId: 'wutong', round: 2, mark: 5, words: null });
    expect(chat.ratedMark).toBe(5);
  });

  test('a judgement that was not taken can be given again', async () => {
    const chat = await open();
    answers = { rateConversation: 'BUSY' };
    jest.useFakeTimers();
    const rating = chat.rate(4, '很快');
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(await rating).toMatchObject({ kind: 'refused' });
    expect([chat.ratedMark, chat.isRating]).toEqual([null, false]);
  });

  test('nothing is sent where no judgement is wanted', async () => {
    view = { ...view, conversation: buildConversation() };
    const chat = await open();
    await chat.rate(5, '');
    expect(actions()).not.toContain('rateConversation');
  });
});

test('whoever has written and waits is asked whether WeChat may tell the answer', async () => {
  const asks = [{ purpose: 'conversation-answered', templateId: 't1' }] as const;
  view = { ...view, conversation: buildConversation({ asks }) };
  const chat = await open();
  expect(chat.mayAsk).toBe(false);
  chat.thread.hear([buildMessage(5, { author: 'guest' })]);
  expect(chat.mayAsk).toBe(true);
  chat.settleAsk();
  expect(chat.mayAsk).toBe(false);
});

describe('Above the conversation stands whether somebody is there', () => {
  test.each([
    ['在线，一般 2 分钟内回', { state: 'held', agentName: '阿芸' }],
    ['正在叫同事，排到就回你', {}],
    ['在线', { state: 'quiet', usualAnswerMs: null }],
    ['现在休息，10:30 回来', { isOpen: false, opensAtMs: Date.parse('2023-11-15T02:30:00Z') }],
    ['现在休息', { isOpen: false }],
  ] as const)('%s', (words, now) => {
    expect(presenceWords(buildConversation({ nowMs: talkAtMs, ...now }))).toBe(words);
  });
});
