import type { PostCard } from '../../../contract/bulletin';
import type { StaffAnswers } from '../../../contract/staff';
import { unreadPosts } from '../../features/colleague/bulletin/unread-posts';
import { underWay } from '../../features/session/take-step';
import type { CallAnswer } from '../../platform/cloud';
import { BulletinList } from './bulletin-list';

type Page = StaffAnswers['listPosts'];

const calls: { action: string; input: Record<string, unknown> }[] = [];
let pages: (Page | Promise<Page>)[];
let settled: CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: async (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    if (action !== 'listPosts') return settled;
    return { ok: true, data: await pages.shift() };
  },
}));

const card = (change: Partial<PostCard> = {}): PostCard => ({
  ...{
    postId: 'p1',
    kind: 'news',
    isForHouse: false,
    title: '花生过敏的三步',
    excerpt: '看红条',
    pictures: [],
  },
  ...{ questionCount: 0, authorName: '小何', authorRole: 'manager', postedAtMs: 0, version: 1 },
  ...{ mustReadUntilMs: 1000, isWithdrawn: false, isRead: false, readers: null },
  ...change,
});
const pageOf = (ids: readonly string[], nextBeforeMs: number | null = null): Page => ({
  posts: ids.map((postId) => card({ postId })),
  nextBeforeMs,
});
const idsOf = (list: BulletinList) => list.posts?.map(({ postId }) => postId);

let list: BulletinList;
beforeEach(() => {
  calls.length = 0;
  pages = [];
  settled = { ok: true, data: { unread: 2 } };
  list = new BulletinList('wutong');
});

test('older posts are added below those that are shown', async () => {
  pages = [pageOf(['p1', 'p2'], 70), pageOf(['p3'])];
  await list.refresh();
  await list.more();
  expect(idsOf(list)).toEqual(['p1', 'p2', 'p3']);
  expect(calls.map(({ input }) => input['beforeMs'])).toEqual([null, 70]);
  await list.more();
  expect(calls).toHaveLength(2);
});

test('who chooses another kind while the first is on its way sees only what was chosen last', async () => {
  let arriveLate: (page: Page) => void = () => undefined;
  pages = [new Promise<Page>((resolve) => (arriveLate = resolve)), pageOf(['quiz'])];
  const first = list.refresh();
  await list.choose({ kind: 'quiz' });
  arriveLate(pageOf(['news']));
  await first;
  expect(idsOf(list)).toEqual(['quiz']);
  expect(calls[1]?.input).toMatchObject({ kind: 'quiz', shows: 'all', search: '' });
});

test('the oldest post that must be read is confirmed first, once, and the badge knows what is left', async () => {
  pages = [
    {
      posts: [card({ postId: 'new' }), card({ postId: 'old' }), card({ postId: 'done', isRead: true })],
      nextBeforeMs: null,
    },
    pageOf(['new']),
  ];
  await list.refresh();
  const post = list.toConfirm(999);
  expect(post?.postId).toBe('old');
  expect(list.toConfirm(1000)).toBeNull();
  await Promise.all([list.confirm(post ?? card()), list.confirm(post ?? card())]);
  expect(calls.filter(({ action }) => action === 'readPost').map(({ input }) => input)).toEqual([
    { storeId: 'wutong', postId: 'old', version: 1 },
  ]);
  expect([unreadPosts.count, idsOf(list)]).toEqual([2, ['new']]);
});

test('a reminder tapped while a post is being confirmed is not said to have reached anybody', async () => {
  pages = [pageOf([])];
  const [confirmed, reminded] = await Promise.all([
    list.confirm(card()),
    list.remind(card({ postId: 'p2' })),
  ]);
  expect([confirmed, reminded]).toEqual([null, underWay]);
  expect(calls.map(({ action }) => action)).toEqual(['readPost', 'listPosts']);
});

test('a refused reminder says so, and the list is fetched again', async () => {
  const problem = { kind: 'refused', refusal: { code: 'POST_WITHDRAWN' } } as never;
  settled = { ok: false, problem };
  pages = [pageOf([])];
  expect(await list.remind(card())).toBe(problem);
  expect(idsOf(list)).toEqual([]);
});
