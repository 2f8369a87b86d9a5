import { buildMessage, talkAtMs } from '../../../tests/taro-stubs/build-conversation';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { GuestCard } from '../../../contract/guest-care';
import type { ConversationRow } from '../../../contract/service';
import { fillAnswer } from '../../../domain/guest-care/canned-answer';
import type { CallAnswer, Problem } from '../../platform/cloud';
import { blanksOf, habitsWords, likelyOrder, missingWords, visitsWords } from './guest-words';
import { Talk } from './talk';

const calls: { readonly action: string; readonly input: Record<string, unknown> }[] = [];
let answers: Record<string, CallAnswer<unknown>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answers[action] ?? { ok: false, problem: { kind: 'unreachable', detail: '' } });
  },
}));
jest.mock('../../platform/watch', () => ({ watchSignal: () => () => undefined }));

const me = { colleagueId: 's1', name: '小何', isMe: true };
const row = (change: Partial<ConversationRow> = {}): ConversationRow => ({
  ...{ conversationId: 'c1', guestId: 'g1', guestName: '林先生', state: 'held', door: 'wechat', about: null },
  ...{ excerpt: { zh: '', en: '' }, lastAuthor: 'guest', lastAtMs: talkAtMs, unread: 0 },
  ...{ waitingSinceMs: null, holder: me, ended: null, forRole: null },
  sends: { sends: 4, untilMs: talkAtMs + 3_600_000, shutBecause: null },
  ...change,
});
const card: GuestCard = {
  ...{
    guestId: 'g1',
    name: '林先生',
    level: { zh: '老友', en: 'Old friend' },
    visits: 14,
    spentIn90Days: 128_600,
  },
  usualDishes: ['麻婆豆腐', '桂花酸梅汤', '米饭'].map((zh) => ({
    ...{ dishId: zh, name: { zh, en: zh }, portions: 3 },
  })),
  orders: [
    {
      ...{ orderId: 'o2', status: 'completed', mode: 'dine-in', pickupNumber: '100', tableName: 'A01' },
      ...{ payable: 3_000, refunded: 0, placedAtMs: 0, promisedAtMs: null, hasApology: true },
    },
    {
      ...{ orderId: 'o1', status: 'cooking', mode: 'dine-in', pickupNumber: '210', tableName: 'B03' },
      ...{ payable: 17_200, refunded: 0, placedAtMs: 0, promisedAtMs: talkAtMs + 290_000, hasApology: false },
    },
  ],
  ...{ openRefunds: [], reservations: [], coupons: [], notes: [], apologyLimit: 2_000 },
  tags: [{ id: 'peanut', kind: 'allergy', name: { zh: '花生过敏', en: 'Peanut allergy' } }],
};
const taken: Problem = {
  kind: 'refused',
  refusal: { code: 'CONVERSATION_TAKEN', message: '', details: {} },
};

let talk: Talk;

function seen(change: Partial<ConversationRow> = {}): CallAnswer<unknown> {
  return {
    ok: true,
    data: {
      ...{ messages: [buildMessage(1, { author: 'guest' })], olderBefore: null, conversation: row(change) },
      beside: { card, tagList: [], cannedAnswers: [] },
      ...{ orders: [], canInvite: true, signalId: 'conversation-c1', uploadFolder: 'service/c1/' },
      ...{ utcOffsetMinutes: 480, nowMs: talkAtMs },
    },
  };
}

beforeEach(async () => {
  forgetEverything();
  calls.length = 0;
  answers = { viewStaffConversation: seen() };
  talk = new Talk('wutong', 'c1', () => talkAtMs);
  await talk.thread.refresh();
});

const inputsOf = (action: string) => calls.filter((call) => call.action === action).map(({ input }) => input);

describe('The field is locked, and says why,', () => {
  test.each([
    [null, {}],
    [null, { sends: null }],
    ['window-shut', { sends: { sends: 0, untilMs: null, shutBecause: 'all-sent' } }],
    ['unclaimed', { state: 'waiting', holder: null }],
    ['with-colleague', { holder: { ...me, isMe: false } }],
    ['closed', { state: 'closed', holder: null }],
  ] as const)('%s', async (lock, change) => {
    answers.viewStaffConversation = seen(change);
    await talk.thread.refresh();
    expect(talk.lock).toBe(lock);
  });
});

test('a conversation opens with one call, the guest and what is ready to be said included', async () => {
  calls.length = 0;
  const opened = new Talk('wutong', 'c2', () => talkAtMs);
  const stop = opened.follow();
  await opened.thread.refresh();
  stop();
  expect(calls.map(({ action, input }) => [action, input['opens']])).toEqual([
    ['viewStaffConversation', true],
    ['viewStaffConversation', false],
  ]);
  expect([opened.card, opened.cannedAnswers]).toEqual([card, []]);
});

test('an answer that a colleague may not give stands in the field again', async () => {
  answers.answerGuest = { ok: false, problem: taken };
  talk.thread.type('马上退');
  await talk.thread.sendDraft();
  expect([talk.thread.draft, talk.thread.refusal]).toEqual(['马上退', taken]);
});

test('an answer takes one of what WeChat still allows', async () => {
  const after = row({ sends: { sends: 3, untilMs: talkAtMs, shutBecause: null } });
  answers.answerGuest = { ok: true, data: { conversation: after, message: buildMessage(2) } };
  await talk.thread.send({ kind: 'text', text: '好的' });
  expect(talk.row?.sends?.sends).toBe(3);
  expect(talk.thread.messages).toHaveLength(2);
});

test('somebody who was faster is said, and the conversation is seen as it is now', async () => {
  answers.claimConversation = { ok: false, problem: taken };
  const before = inputsOf('viewStaffConversation').length;
  expect(await talk.claim()).toBe(taken);
  expect(inputsOf('viewStaffConversation')).toHaveLength(before + 1);
});

test('two taps close it once', async () => {
  answers.viewStaffConversation = seen({ state: 'closed', holder: null });
  answers.closeConversation = { ok: true, data: { conversation: row({ state: 'closed', holder: null }) } };
  await Promise.all([talk.close(), talk.close()]);
  expect(inputsOf('closeConversation')).toHaveLength(1);
  expect(talk.lock).toBe('closed');
});

test('an apology goes to an order that has none yet, and a lost answer gives no second one', async () => {
  // Only the answer was lost: the guest's card knows of the coupon already.
  const given = { ...card, orders: card.orders.map((order) => ({ ...order, hasApology: true })) };
  answers.viewGuestCard = { ok: true, data: { card: given, tagList: [] } };
  expect(await talk.giveApology(2_000, '上菜慢了')).toMatchObject({ kind: 'unreachable' });
  answers.giveApology = { ok: true, data: { coupon: {} } };
  expect(await talk.giveApology(2_000, '上菜慢了')).toBeNull();
  const inputs = inputsOf('giveApology');
  expect(inputs[0]).toMatchObject({
    ...{ guestId: 'g1', orderId: 'o1', conversationId: 'c1' },
    gift: { kind: 'coupon', amount: 2_000 },
  });
  expect(new Set(inputs.map(({ requestId, orderId }) => JSON.stringify([requestId, orderId]))).size).toBe(1);
});

describe('Ready answers', () => {
  const blanks = blanksOf({
    ...{ guestName: '林先生', storeName: { zh: '梧桐里店', en: '' }, order: likelyOrder(card) },
    ...{ hours: null, nowMs: talkAtMs },
  });

  test('know the guest, the order under way and how long it takes', () => {
    expect(fillAnswer('{guest}您好，{table} 桌 {order} 号约 {minutes} 分钟上齐', blanks)).toEqual({
      isWhole: true,
      text: '林先生您好，B03 桌 210 号约 5 分钟上齐',
    });
  });

  test('name what nobody knows instead of sending braces', () => {
    const filled = fillAnswer('{store}营业到 {hours}', blanks);
    expect(filled.isWhole ? '' : missingWords(filled.missing)).toBe('还不知道：营业时间，补上再发');
  });
});

test('the guest stands above the conversation in two lines', () => {
  expect(visitsWords(card)).toBe('第 14 次来 · 近 90 天 ¥1,286');
  expect(habitsWords(card)).toBe('常点 麻婆豆腐、桂花酸梅汤 · 花生过敏');
  expect(visitsWords({ ...card, visits: 0 })).toBe('还没在店里吃过');
});
