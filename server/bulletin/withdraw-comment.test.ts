import { dataOf, refusalOf } from '../testing/act';
import { postWish, viewAs, writeAs } from '../testing/bulletin';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A cook has said something under what the manager wrote. */
async function commented(wish: Parameters<typeof postWish>[2] = {}) {
  const { storeId, ownerId } = furnishStore(house);
  const [manager, cook] = [hire(house, storeId, 'manager'), hire(house, storeId, 'kitchen')];
  const waiter = hire(house, storeId, 'waiter');
  const postId = await writeAs(house, wish.isForHouse ? ownerId : manager, postWish(house, storeId, wish));
  const comment = { storeId, postId, requestId: freshId('request-'), text: '张先生那桌又退菜' };
  const { commentId } = dataOf(await house.staff(cook, 'commentPost', comment)).comment;
  const one = { storeId, postId, commentId };
  return { storeId, ownerId, manager, cook, waiter, postId, comment, one };
}

const seenBy = async (openid: string, { storeId, postId }: { storeId: string; postId: string }) =>
  dataOf(await viewAs(house, openid, storeId, postId)).comments.comments;

const auditOf = (storeId: string) =>
  house.database
    .query('audit', { where: { storeId }, limit: 100 })
    .documents.filter(({ action }) => action === 'withdrawComment');

test('a colleague takes back what they said: its place stays, its words are gone, and nobody is accused', async () => {
  const { storeId, cook, waiter, one, comment } = await commented();
  expect(await seenBy(cook, one)).toMatchObject([
    { text: comment.text, mayWithdraw: 'own', withdrawal: null },
  ]);
  expect(await seenBy(waiter, one)).toMatchObject([{ mayWithdraw: null }]);
  const taken = dataOf(await house.staff(cook, 'withdrawComment', { ...one, reason: null })).comment;
  expect(taken).toMatchObject({
    text: '',
    mayWithdraw: null,
    withdrawal: { isByAuthor: true, reason: null },
  });
  expect(await seenBy(waiter, one)).toEqual([taken]);
  expect(JSON.stringify(house.database.read('postComments', one.commentId))).not.toContain('张先生');
  expect(auditOf(storeId)).toEqual([]);
});

test("whoever may withdraw the post takes another's comment away with a reason, and the audit keeps who, what and why", async () => {
  const { storeId, manager, waiter, one, comment } = await commented();
  const refused = [
    await house.staff(waiter, 'withdrawComment', { ...one, reason: '不合适' }),
    await house.staff(manager, 'withdrawComment', { ...one, reason: null }),
    await house.staff(manager, 'withdrawComment', { ...one, reason: '\u202e' }),
  ];
  expect(refused.map(refusalOf)).toEqual(['ROLE_NOT_ALLOWED', 'INPUT_INVALID', 'INPUT_INVALID']);
  dataOf(await house.staff(manager, 'withdrawComment', { ...one, reason: '说到客人的名字了' }));
  const [seen] = await seenBy(waiter, one);
  expect(seen).toMatchObject({ text: '', name: 'kitchen' });
  expect(seen?.withdrawal).toEqual({ isByAuthor: false, name: 'manager', reason: '说到客人的名字了' });
  expect(auditOf(storeId)).toMatchObject([
    { actor: manager, subject: 'kitchen', before: comment.text, reason: '说到客人的名字了' },
  ]);
});

test('of two who take a comment away at once one has done it, with one reason and one entry of the audit', async () => {
  const { storeId, ownerId, manager, one } = await commented();
  const answers = await Promise.all([
    house.staff(manager, 'withdrawComment', { ...one, reason: '说到客人的名字了' }),
    house.staff(ownerId, 'withdrawComment', { ...one, reason: '不是这一篇的事' }),
  ]);
  const reasons = answers.map((answer) => dataOf(answer).comment.withdrawal?.reason);
  expect(reasons[0]).toBe(reasons[1]);
  expect(auditOf(storeId)).toMatchObject([{ reason: reasons[0] }]);
});

test('what was taken away is not brought back by a phone that sends the comment again, nor taken away twice', async () => {
  const { storeId, manager, cook, one, comment } = await commented();
  dataOf(await house.staff(cook, 'withdrawComment', { ...one, reason: null }));
  const again = dataOf(await house.staff(cook, 'commentPost', comment)).comment;
  expect(again).toMatchObject({ commentId: one.commentId, text: '' });
  const late = dataOf(await house.staff(manager, 'withdrawComment', { ...one, reason: '不合适' })).comment;
  expect(late.withdrawal).toMatchObject({ isByAuthor: true, reason: null });
  expect([(await seenBy(cook, one)).length, auditOf(storeId).length]).toEqual([1, 0]);
});

test('nothing is taken away under a post that was taken down, of another post, or from another store', async () => {
  const [here, there] = [await commented(), await commented()];
  const elsewhere = [
    { ...here.one, storeId: there.storeId },
    { ...there.one, commentId: here.one.commentId },
    { ...there.one, commentId: freshId('comment-') },
  ];
  const refusals = [];
  for (const one of elsewhere)
    refusals.push(
      refusalOf(await house.staff(there.manager, 'withdrawComment', { ...one, reason: '不合适' })),
    );
  expect(refusals).toEqual(['POST_UNKNOWN', 'COMMENT_UNKNOWN', 'COMMENT_UNKNOWN']);
  const { storeId, manager, cook, postId, one } = here;
  dataOf(await house.staff(manager, 'withdrawPost', { storeId, postId, reason: '写错了日期' }));
  for (const [openid, reason] of [
    [cook, null],
    [manager, '不合适'],
  ] as const)
    expect(refusalOf(await house.staff(openid, 'withdrawComment', { ...one, reason }))).toBe(
      'POST_WITHDRAWN',
    );
  expect(await seenBy(cook, one)).toMatchObject([{ text: here.comment.text, mayWithdraw: null }]);
});

test('under what is written for the whole house only its owner takes away what others said', async () => {
  const { ownerId, manager, one } = await commented({ isForHouse: true });
  expect(await seenBy(manager, one)).toMatchObject([{ mayWithdraw: null }]);
  const withdrawal = { ...one, reason: '不合适' };
  expect(refusalOf(await house.staff(manager, 'withdrawComment', withdrawal))).toBe('ROLE_NOT_ALLOWED');
  expect(await seenBy(ownerId, one)).toMatchObject([{ mayWithdraw: 'others' }]);
  dataOf(await house.staff(ownerId, 'withdrawComment', withdrawal));
});
