import type { ConversationRow, DeskTab } from '../../../contract/service';
import { ServiceDesk } from '../../features/colleague/service/service-desk';
import { underWay } from '../../features/session/take-step';
import type { CallAnswer } from '../../platform/cloud';
import {
  aboutWords,
  countWords,
  excerptWords,
  guestSign,
  leftWords,
  waitingWords,
} from './conversation-words';

interface Asked {
  readonly tab?: DeskTab;
  readonly also?: readonly DeskTab[];
  readonly cursor?: number | null;
  readonly conversationId?: string;
}

const asked: Asked[] = [];
const watched: string[] = [];
let rowsByTab: Partial<Record<DeskTab, readonly ConversationRow[]>>;
let nextCursor: number | null;
let claimed: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: (typeof asked)[number]) => {
    asked.push(input);
    if (action === 'claimConversation') return Promise.resolve(claimed);
    const pageOf = (tab: DeskTab) => ({ conversations: rowsByTab[tab] ?? [], nextCursor });
    const also = Object.fromEntries((input.also ?? []).map((tab) => [tab, pageOf(tab)]));
    const counts = { waiting: rowsByTab.waiting?.length ?? 0, mine: 0, colleagues: 0 };
    return Promise.resolve({
      ok: true,
      data: { ...pageOf(input.tab ?? 'waiting'), also, counts, signalId: 'service-wutong', nowMs: 0 },
    });
  },
}));
jest.mock('../../platform/watch', () => ({
  watchSignal: (signalId: string) => {
    watched.push(signalId);
    return () => undefined;
  },
}));

const row = (conversationId: string, change: Partial<ConversationRow> = {}): ConversationRow => ({
  ...{ conversationId, guestId: 'g', guestName: null, state: 'waiting', door: 'app', about: null },
  ...{ excerpt: { zh: '在吗', en: 'Hello' }, lastAuthor: 'guest', lastAtMs: 0, unread: 1 },
  ...{ waitingSinceMs: 0, holder: null, ended: null, forRole: null, sends: null },
  ...change,
});

beforeEach(() => {
  asked.length = 0;
  watched.length = 0;
  nextCursor = null;
  claimed = { ok: true, data: {} };
  rowsByTab = {
    waiting: [row('c1'), row('c2')],
    mine: [row('c3', { state: 'held' }), row('c4', { state: 'held', waitingSinceMs: null })],
  };
});

test('who waits and who is mine is known whatever list is looked at, and the desk is watched once', async () => {
  const desk = new ServiceDesk('wutong');
  const stop = desk.follow();
  await desk.refresh();
  desk.choose('closed');
  await desk.refresh();
  expect(desk.page('mine')?.conversations).toHaveLength(2);
  expect(desk.page('closed')?.conversations).toEqual([]);
  expect(new Set(asked.map(({ tab, also = [] }) => [tab, ...also].join(' ')))).toEqual(
    new Set(['waiting waiting mine', 'closed waiting mine']),
  );
  expect(watched).toEqual(['service-wutong']);
  stop();
});

test('the tab counts those whom nobody has, and mine whose turn it is to be answered', async () => {
  const desk = new ServiceDesk('wutong');
  await desk.refresh();
  expect(desk.toAnswer).toBe(3);
  expect(desk.unanswered.map(({ conversationId }) => conversationId)).toEqual(['c3']);
});

test('a long list comes page by page, and nobody stands in it twice', async () => {
  nextCursor = 7;
  const desk = new ServiceDesk('wutong');
  await desk.refresh();
  rowsByTab = { waiting: [row('c2'), row('c9')] };
  nextCursor = null;
  await desk.loadMore('waiting');
  expect(desk.page('waiting')?.conversations.map(({ conversationId }) => conversationId)).toEqual([
    'c1',
    'c2',
    'c9',
  ]);
  expect(asked.at(-1)?.cursor).toBe(7);
});

test('a second tap claims nothing and says so, and a colleague who was faster is said', async () => {
  const problem = {
    kind: 'refused',
    refusal: { code: 'CONVERSATION_TAKEN', message: '', details: {} },
  } as const;
  claimed = { ok: false, problem };
  const desk = new ServiceDesk('wutong');
  expect(await Promise.all([desk.claim(row('c1')), desk.claim(row('c2'))])).toEqual([problem, underWay]);
  expect(asked.filter(({ conversationId }) => conversationId !== undefined)).toHaveLength(1);
});

describe('A row says', () => {
  const clock = { utcOffsetMinutes: 480 };

  test.each([
    [84_000, '1:24'],
    [18_000, '0:18'],
    [80 * 60_000, '1 小时 20 分'],
    [-5_000, '0:00'],
  ])('how long somebody has waited: %p', (waitedMs, words) => {
    expect(waitingWords(0, waitedMs)).toBe(words);
  });

  test('what it is about, where something was cited', () => {
    const delivery = { kind: 'order', orderId: 'o', mode: 'delivery', pickupNumber: '216' } as const;
    const table = { kind: 'reservation', reservationId: 'r', startMs: 11 * 3_600_000 } as const;
    expect(aboutWords(clock, row('c', { about: delivery }))).toBe('外送 216');
    expect(aboutWords(clock, row('c', { about: table }))).toBe('预订 19:00');
    expect(aboutWords(clock, row('c'))).toBeNull();
  });

  test('until when WeChat takes an answer', () => {
    const left = (untilMs: number | null) => leftWords({ sends: 1, untilMs, shutBecause: null }, 0);
    expect([left(47.5 * 3_600_000), left(90_000), left(null)]).toEqual([
      '剩 47 小时',
      '剩 2 分钟',
      '等客人回话',
    ]);
  });

  test('who spoke last, and by whom a guest without a name is known', () => {
    expect(excerptWords(row('c', { lastAuthor: 'staff' }))).toBe('[你] 在吗');
    expect([guestSign(row('c')), guestSign(row('c', { guestName: '周女士' }))]).toEqual(['客', '周']);
    expect([countWords('我的', 0), countWords('我的', 3), countWords('我的', 100)]).toEqual([
      ...['我的', '我的 3', '我的 99+'],
    ]);
  });
});
