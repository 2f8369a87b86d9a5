import { dataOf, refusalOf } from '../testing/act';
import { postWish, quizWish, viewAs, writeAs } from '../testing/bulletin';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

const hourMs = 60 * 60_000;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A store with a manager, a cook and a waiter beside its owner. */
function crew() {
  const { storeId, ownerId } = furnishStore(house);
  const [manager, cook] = [hire(house, storeId, 'manager'), hire(house, storeId, 'kitchen')];
  return { storeId, ownerId, manager, cook, waiter: hire(house, storeId, 'waiter') };
}

const unreadOf = async (openid: string, storeId: string) =>
  dataOf(await house.staff(openid, 'board', { storeId })).unreadPosts;

const listAs = async (openid: string, storeId: string, wish: object = {}) => {
  const input = { storeId, kind: null, shows: 'all', search: '', beforeMs: null, ...wish };
  return dataOf(await house.staff(openid, 'listPosts', input)).posts;
};

test('a manager writes what must be read, a cook confirms it, and the manager sees who has not', async () => {
  const { storeId, manager, cook } = crew();
  const postId = await writeAs(house, manager, postWish(house, storeId));
  expect(await unreadOf(cook, storeId)).toBe(1);
  expect(dataOf(await house.staff(cook, 'readPost', { storeId, postId, version: 1 }))).toEqual({ unread: 0 });
  const [card] = await listAs(manager, storeId);
  expect(card).toMatchObject({ postId, isRead: true, readers: { colleagues: 4, read: 2 } });
  expect([...(card?.readers?.missing ?? [])].sort()).toEqual(['owner', 'waiter']);
  const [seenByCook] = await listAs(cook, storeId);
  expect(seenByCook).toMatchObject({ isRead: true, readers: null });
});

test('a new version asks everybody again, keeps the old one, and says what it was', async () => {
  const { storeId, manager, cook } = crew();
  const wish = postWish(house, storeId);
  const postId = await writeAs(house, manager, wish);
  dataOf(await house.staff(cook, 'readPost', { storeId, postId, version: 1 }));
  const { kind: _kind, isForHouse: _isForHouse, ...content } = wish;
  const edit = { ...content, postId, requestId: freshId('request-'), expectedVersion: 1, body: '先看红条。' };
  expect(dataOf(await house.staff(manager, 'editPost', edit))).toEqual({ postId, version: 2 });
  expect(dataOf(await house.staff(manager, 'editPost', edit))).toEqual({ postId, version: 2 });
  expect(await unreadOf(cook, storeId)).toBe(1);
  expect(refusalOf(await house.staff(cook, 'readPost', { storeId, postId, version: 1 }))).toBe(
    'POST_CHANGED',
  );
  const { post } = dataOf(await viewAs(house, cook, storeId, postId));
  expect(post).toMatchObject({ version: 2, body: '先看红条。', compared: { version: 1, body: wish.body } });
  expect(post.versions.map(({ version }) => version)).toEqual([2, 1]);
});

test('two managers who change the same version at once: one of them is shown the other version first', async () => {
  const { storeId, manager, ownerId } = crew();
  const wish = postWish(house, storeId);
  const postId = await writeAs(house, manager, wish);
  const { kind: _kind, isForHouse: _isForHouse, ...content } = wish;
  const edit = () => ({ ...content, postId, requestId: freshId('request-'), expectedVersion: 1 });
  const answers = await Promise.all([
    house.staff(manager, 'editPost', edit()),
    house.staff(ownerId, 'editPost', edit()),
  ]);
  expect(answers.map(refusalOf).sort()).toEqual(['POST_CHANGED', null]);
});

test('who is reminded sees it on the board until they confirm it, and nobody else does', async () => {
  const { storeId, manager, cook, waiter } = crew();
  const postId = await writeAs(house, manager, postWish(house, storeId));
  dataOf(await house.staff(waiter, 'readPost', { storeId, postId, version: 1 }));
  expect(dataOf(await house.staff(manager, 'remindUnread', { storeId, postId }))).toEqual({ missing: 2 });
  const kindsFor = async (openid: string) =>
    dataOf(await house.staff(openid, 'board', { storeId })).reminders.map(({ kind }) => kind);
  expect([await kindsFor(cook), await kindsFor(waiter), await kindsFor(manager)]).toEqual([
    ['unread-post'],
    [],
    [],
  ]);
  dataOf(await house.staff(cook, 'readPost', { storeId, postId, version: 1 }));
  expect(await kindsFor(cook)).toEqual([]);
  expect(house.messages).toEqual([]);
});

test('a reminder goes with the moment until which the post must be read', async () => {
  const { storeId, manager } = crew();
  const postId = await writeAs(house, manager, postWish(house, storeId));
  dataOf(await house.staff(manager, 'remindUnread', { storeId, postId }));
  const reminders = () => house.database.query('reminders', { where: { storeId }, limit: 10 }).documents;
  await house.later(20 * 60_000);
  expect(reminders()).toHaveLength(1);
  await house.later(hourMs);
  expect(reminders()).toEqual([]);
  expect(refusalOf(await house.staff(manager, 'remindUnread', { storeId, postId }))).toBe(
    'POST_NOT_MUST_READ',
  );
});

test('what is written for the whole house is read at every store, what is written for one only there', async () => {
  const [here, there] = [crew(), crew()];
  const forAll = await writeAs(house, here.ownerId, postWish(house, here.storeId, { isForHouse: true }));
  const forHere = await writeAs(house, here.ownerId, postWish(house, here.storeId));
  const idsAt = async ({ cook, storeId }: typeof here) =>
    (await listAs(cook, storeId)).map(({ postId }) => postId);
  expect(await idsAt(here)).toEqual(expect.arrayContaining([forAll, forHere]));
  expect(await idsAt(there)).toContain(forAll);
  expect(await idsAt(there)).not.toContain(forHere);
  const { storeId, manager } = there;
  const elsewhere = { storeId, postId: forHere };
  expect(refusalOf(await viewAs(house, manager, storeId, forHere))).toBe('POST_UNKNOWN');
  expect(refusalOf(await house.staff(manager, 'readPost', { ...elsewhere, version: 1 }))).toBe(
    'POST_UNKNOWN',
  );
  const ofHouse = { storeId, postId: forAll, reason: '写错了' };
  expect(refusalOf(await house.staff(manager, 'withdrawPost', ofHouse))).toBe('ROLE_NOT_ALLOWED');
  dataOf(await house.staff(here.ownerId, 'withdrawPost', { ...ofHouse, storeId: here.storeId }));
});

test('whoever wrote a post may change it and take it down, and nobody else but those who lead', async () => {
  const { storeId, cook, waiter } = crew();
  const wish = postWish(house, storeId, { kind: 'experience', mustReadUntilMs: null });
  const postId = await writeAs(house, cook, wish);
  const withdrawal = { storeId, postId, reason: '记错了' };
  expect(refusalOf(await house.staff(waiter, 'withdrawPost', withdrawal))).toBe('ROLE_NOT_ALLOWED');
  expect(dataOf(await viewAs(house, waiter, storeId, postId)).post.mayChange).toBe(false);
  expect(dataOf(await viewAs(house, cook, storeId, postId)).post.mayChange).toBe(true);
  dataOf(await house.staff(cook, 'withdrawPost', withdrawal));
});

test('a post that was taken down is found in the history with its reason, and takes nothing more', async () => {
  const { storeId, manager, cook } = crew();
  const postId = await writeAs(house, manager, postWish(house, storeId));
  const which = { storeId, postId };
  dataOf(await house.staff(manager, 'withdrawPost', { ...which, reason: '写错了日期' }));
  expect(await unreadOf(cook, storeId)).toBe(0);
  expect(await listAs(cook, storeId, { search: '过敏' })).toEqual([]);
  const history = await listAs(cook, storeId, { shows: 'withdrawn' });
  expect(history.find((card) => card.postId === postId)).toMatchObject({ isWithdrawn: true });
  const { post } = dataOf(await viewAs(house, cook, storeId, postId));
  expect(post).toMatchObject({ isWithdrawn: true, withdrawnReason: '写错了日期', mayChange: false });
  const comment = { ...which, requestId: freshId('request-'), text: '收到' };
  const answers = [
    await house.staff(cook, 'readPost', { ...which, version: 1 }),
    await house.staff(cook, 'commentPost', comment),
    await house.staff(manager, 'remindUnread', which),
  ];
  expect(answers.map(refusalOf)).toEqual(['POST_WITHDRAWN', 'POST_WITHDRAWN', 'POST_WITHDRAWN']);
});

test('comments come newest first, page by page, each once however often the phone sends it', async () => {
  const { storeId, manager, cook } = crew();
  const postId = await writeAs(house, manager, postWish(house, storeId));
  const say = async (text: string) => {
    const comment = { storeId, postId, requestId: freshId('request-'), text };
    const [first, again] = [
      dataOf(await house.staff(cook, 'commentPost', comment)),
      dataOf(await house.staff(cook, 'commentPost', comment)),
    ];
    expect(again).toEqual(first);
    await house.clock.advance(1000);
  };
  for (let said = 0; said < 25; said += 1) await say(`第 ${said} 句`);
  const { comments } = dataOf(await viewAs(house, manager, storeId, postId));
  expect([comments.comments.length, comments.comments[0]?.text]).toEqual([20, '第 24 句']);
  const input = { storeId, postId, beforeMs: comments.nextBeforeMs };
  const older = dataOf(await house.staff(manager, 'listPostComments', input));
  expect([older.comments.length, older.comments.at(-1)?.text, older.nextBeforeMs]).toEqual([
    5,
    '第 0 句',
    null,
  ]);
});

test('a quiz shows its right answers to those who have answered, and the results to those who lead', async () => {
  const { storeId, manager, cook, waiter } = crew();
  const postId = await writeAs(house, manager, quizWish(house, storeId));
  const rightAsSeen = async (openid: string) =>
    dataOf(await viewAs(house, openid, storeId, postId)).post.questions.map(({ right }) => right);
  expect(await rightAsSeen(cook)).toEqual([null, null]);
  expect(refusalOf(await house.staff(cook, 'readPost', { storeId, postId, version: 1 }))).toBe(
    'QUIZ_UNANSWERED',
  );
  const answer = { storeId, postId, version: 1, answers: [0, 1] };
  expect(dataOf(await house.staff(cook, 'answerQuiz', answer))).toEqual({
    right: 1,
    rightAnswers: [0, 2],
    unread: 0,
  });
  expect(await rightAsSeen(cook)).toEqual([0, 2]);
  expect(await rightAsSeen(waiter)).toEqual([null, null]);
  expect(await unreadOf(cook, storeId)).toBe(0);
  expect(dataOf(await viewAs(house, manager, storeId, postId)).post.results).toEqual([
    { name: 'kitchen', right: 1 },
  ]);
  expect(dataOf(await viewAs(house, cook, storeId, postId)).post.results).toBeNull();
});

test('a quiz answered twice at once with different answers counts once', async () => {
  const { storeId, manager, cook } = crew();
  const postId = await writeAs(house, manager, quizWish(house, storeId));
  const answer = (answers: number[]) =>
    house.staff(cook, 'answerQuiz', { storeId, postId, version: 1, answers });
  const outcomes = await Promise.all([answer([0, 2]), answer([1, 1])]);
  expect(outcomes.map(refusalOf).sort()).toEqual(['QUIZ_ANSWERED', null]);
  const { results } = dataOf(await viewAs(house, manager, storeId, postId)).post;
  expect(results).toHaveLength(1);
  const kept = outcomes.find((outcome) => outcome.ok);
  expect(kept?.ok && kept.data.right).toBe(results?.[0]?.right);
});
