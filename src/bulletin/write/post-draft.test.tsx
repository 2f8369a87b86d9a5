import type { CallAnswer } from '../../platform/cloud';
import { PostDraft } from './post-draft';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answer: CallAnswer<unknown>;
let stored: unknown;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answer);
  },
}));
jest.mock('../../platform/storage', () => ({
  readStored: () => stored,
  writeStored: (_key: string, value: object) => {
    stored = { ...value };
  },
  removeStored: () => (stored = null),
}));

const clock = { nowMs: Date.parse('2026-05-16T10:42:00Z'), utcOffsetMinutes: 480 };
const problem = { kind: 'unreachable', detail: '' } as const;

let draft: PostDraft;
let stop: () => void;
beforeEach(() => {
  calls.length = 0;
  stored = null;
  answer = { ok: true, data: { postId: 'p1', version: 1 } };
  draft = new PostDraft('wutong', 'news');
  stop = draft.keep();
});
afterEach(() => stop());

test('what was written is there again after the phone was put away', () => {
  draft.change({ title: '花生', body: '看红条', pictures: ['cloud://x/posts/a.jpg'] });
  const later = new PostDraft('wutong', 'experience');
  later.keep()();
  expect([later.kind, later.title, later.body, later.pictures.length]).toEqual(['news', '花生', '看红条', 1]);
});

test('nothing goes out before title, text and every answer are there', async () => {
  draft.change({ kind: 'quiz' });
  expect(draft.missing).toBe('missingTitle');
  draft.change({ title: '三问' });
  expect(draft.missing).toBe('missingBody');
  draft.change({ body: '一分钟' });
  expect(draft.missing).toBe('missingQuestions');
  await draft.send(clock);
  expect(calls).toEqual([]);
  draft.changeQuestion(0, { question: '几步', answers: ['二', '三'], right: 1 });
  expect(draft.missing).toBeNull();
});

test('a refusal loses nothing, and the same again is a repeat; after a change it is another post', async () => {
  draft.change({ title: '花生', body: '看红条' });
  answer = { ok: false, problem };
  expect(await draft.send(clock)).toBe(problem);
  expect(stored).toMatchObject({ title: '花生', body: '看红条' });
  await draft.send(clock);
  draft.change({ body: '先看红条' });
  answer = { ok: true, data: { postId: 'p1', version: 1 } };
  expect(await draft.send(clock)).toBeNull();
  const ids = calls.map(({ input }) => input['requestId']);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[1]);
  expect(stored).toBeNull();
});

test.each([
  ['none', null],
  ['day', '2026-05-16T16:00:00.000Z'],
  ['three-days', '2026-05-18T16:00:00.000Z'],
  ['week', '2026-05-22T16:00:00.000Z'],
] as const)('to be read "%s" ends with a day of the store', async (mustRead, until) => {
  draft.change({ title: '花生', body: '看红条', mustRead });
  await draft.send(clock);
  const sent = calls[0]?.input['mustReadUntilMs'];
  expect(typeof sent === 'number' ? new Date(sent).toISOString() : sent).toBe(until);
});

test('what was asked in a quiz is not sent with another kind', async () => {
  draft.change({ kind: 'quiz', title: '花生', body: '看红条' });
  draft.change({ kind: 'news' });
  await draft.send(clock);
  expect(calls[0]?.input['questions']).toEqual([]);
});
