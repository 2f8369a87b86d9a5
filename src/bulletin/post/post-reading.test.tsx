import type { PostView } from '../../../contract/bulletin';
import type { CallAnswer } from '../../platform/cloud';
import { PostReading } from './post-reading';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let post: PostView;
let answer: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    const data = { post, comments: { comments: [], nextBeforeMs: null } };
    return Promise.resolve(action === 'viewPost' ? { ok: true, data } : answer);
  },
}));

const question = { question: '换锅吗', answers: ['换', '不换'], right: null, chosen: null };
const view = (change: Partial<PostView> = {}): PostView => ({
  ...{ postId: 'p1', kind: 'news', isForHouse: false, title: '三步', excerpt: '看红条', pictures: [] },
  ...{ questionCount: 0, authorName: '小何', authorRole: 'manager', postedAtMs: 0, version: 3 },
  ...{ mustReadUntilMs: null, isWithdrawn: false, isRead: false, readers: null, body: '看红条' },
  ...{ questions: [], withdrawnReason: null, mayChange: false, versions: [], compared: null, results: null },
  ...change,
});
const sent = (action: string) => calls.filter((call) => call.action === action).map(({ input }) => input);
const refused = { ok: false, problem: { kind: 'unreachable', detail: '' } } as const;

let reading: PostReading;
async function open(change: Partial<PostView> = {}) {
  post = view(change);
  reading = new PostReading('wutong', 'p1');
  await reading.refresh();
}
beforeEach(() => {
  calls.length = 0;
  answer = { ok: true, data: { unread: 0 } };
});

test('what nobody is asked to confirm counts as read once it was opened', async () => {
  await open();
  await reading.noteOpened(0);
  expect(sent('readPost')).toEqual([{ storeId: 'wutong', postId: 'p1', version: 3 }]);
});

test.each([
  ['a post that must be read', { mustReadUntilMs: 10 }],
  ['a quiz', { kind: 'quiz' as const }],
  ['a post that was taken down', { isWithdrawn: true }],
  ['a post that was read before', { isRead: true }],
])('opening %s confirms nothing', async (_what, change) => {
  await open(change);
  await reading.noteOpened(0);
  expect(sent('readPost')).toEqual([]);
});

test('a comment that was not answered is sent again under the same id, another one under its own', async () => {
  await open();
  answer = refused;
  expect(await reading.comment('收到')).toEqual(refused.problem);
  answer = { ok: true, data: {} };
  expect(await reading.comment('收到')).toBeNull();
  expect(await reading.comment('再说一句')).toBeNull();
  const ids = sent('commentPost').map(({ requestId }) => requestId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[1]);
});

test('a quiz counts what is open, and is handed in for the version that was shown', async () => {
  await open({ kind: 'quiz', questions: [question, question] });
  reading.choose(1, 1);
  expect(reading.openQuestions).toBe(1);
  reading.choose(0, 0);
  expect([reading.openQuestions, reading.isAnswered]).toEqual([0, false]);
  post = view({ kind: 'quiz', questions: [{ ...question, right: 0, chosen: 0 }] });
  await reading.answerQuiz();
  expect(sent('answerQuiz')).toEqual([{ storeId: 'wutong', postId: 'p1', version: 3, answers: [0, 1] }]);
  expect(reading.isAnswered).toBe(true);
});

test('when the quiz was changed meanwhile, what was chosen is not handed in for other questions', async () => {
  await open({ kind: 'quiz', questions: [question] });
  reading.choose(0, 1);
  post = view({ kind: 'quiz', version: 4, questions: [question, question] });
  await reading.refresh();
  expect(reading.openQuestions).toBe(2);
});
