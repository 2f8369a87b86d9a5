import { pngOf } from '../../emulator/src/customer-service/testing/service-bed';
import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { badPictures, badVerdicts } from '../testing/bad-content';
import { postWish, quizWish, viewAs, writeAs } from '../testing/bulletin';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const pictureId = (name: string) => `cloud://local-env.local-bucket/posts/${name}.png`;
function stored(bytes: Buffer): string {
  const fileId = pictureId(freshId('p'));
  house.wechat.files.set(fileId, bytes);
  return fileId;
}

test.each([
  ['a title of 61 letters', { title: '字'.repeat(61) }],
  ['a text of 5,001 letters', { body: '字'.repeat(5001) }],
  ['no text at all', { body: ' \n ' }],
  ['ten pictures', { pictures: Array.from({ length: 10 }, (_, at) => pictureId(`p${at}`)) }],
  ['a picture from elsewhere', { pictures: ['https://example.com/a.png'] }],
  ['a picture of a conversation', { pictures: ['cloud://local-env.local-bucket/chat/a.png'] }],
  ['a kind that does not exist', { kind: 'gossip' }],
  [
    'a question with one answer',
    { kind: 'quiz', questions: [{ question: '几步', answers: ['三'], right: 0 }] },
  ],
  [
    'a right answer that is none',
    { kind: 'quiz', questions: [{ question: '几步', answers: ['二', '三'], right: 2 }] },
  ],
  ['a quiz without questions', { kind: 'quiz' }],
  ['news that ask', { questions: [{ question: '几步', answers: ['二', '三'], right: 1 }] }],
  ['a title of nothing but marks of direction', { title: '\u202e\u2066' }],
  ['a post to be read for years', { mustReadUntilMs: 4_000_000_000_000 }],
])('%s is refused and nothing is kept', async (_what, wrong) => {
  const { storeId, ownerId } = furnishStore(house);
  const before = everythingStored(house);
  const answer = await house.staff(ownerId, 'writePost', { ...postWish(house, storeId), ...wrong });
  expect(refusalOf(answer)).toBe('INPUT_INVALID');
  expect(everythingStored(house)).toBe(before);
});

test('script and text that turns its direction are shown as text, without the turning', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const wish = postWish(house, storeId, {
    title: '<img src=x onerror=alert(1)>',
    body: '店长\u202e说的\n<script>alert(1)</script>',
  });
  const postId = await writeAs(house, ownerId, wish);
  const { post } = dataOf(await viewAs(house, ownerId, storeId, postId));
  expect(post).toMatchObject({ title: wish.title, body: '店长说的\n<script>alert(1)</script>' });
});

test.each(badPictures)('a picture %s is refused', async (_what, bytes, why) => {
  const { storeId, ownerId } = furnishStore(house);
  const pictures = [stored(pngOf(10, 10)), bytes === null ? pictureId('none') : stored(bytes)];
  const answer = await house.staff(ownerId, 'writePost', postWish(house, storeId, { pictures }));
  expect(answer).toMatchObject({ refusal: { code: 'PICTURE_REFUSED', details: { at: 1, why } } });
});

test('nine pictures are kept, and those of an earlier version are not judged again', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const pictures = Array.from({ length: 9 }, () => stored(pngOf(10, 10)));
  const wish = postWish(house, storeId, { pictures });
  const postId = await writeAs(house, ownerId, wish);
  house.wechat.files.clear();
  const { kind: _kind, isForHouse: _isForHouse, ...content } = wish;
  const edit = { ...content, postId, requestId: freshId('request-'), expectedVersion: 1 };
  expect(refusalOf(await house.staff(ownerId, 'editPost', edit))).toBeNull();
});

describe('what WeChat finds fault with', () => {
  afterEach(() => {
    house.wechat.verdictOnText = () => 'pass';
  });

  test.each(badVerdicts)('a text found %s is not shown to anybody', async (verdict, code) => {
    const { storeId, ownerId } = furnishStore(house);
    const postId = await writeAs(house, ownerId, postWish(house, storeId));
    house.wechat.verdictOnText = ({ text }) => (text.includes('坏话') ? verdict : 'pass');
    const wish = postWish(house, storeId, { body: `${'字'.repeat(4900)}坏话` });
    const comment = { storeId, postId, requestId: freshId('request-'), text: '一句坏话' };
    expect(refusalOf(await house.staff(ownerId, 'writePost', wish))).toBe(code);
    expect(refusalOf(await house.staff(ownerId, 'commentPost', comment))).toBe(code);
    const quiz = quizWish(house, storeId);
    const questions = [{ question: '坏话？', answers: ['是', '不是'], right: 0 }];
    expect(refusalOf(await house.staff(ownerId, 'writePost', { ...quiz, questions }))).toBe(code);
  });

  test('a long text is judged whole, in pieces that WeChat takes', async () => {
    const { storeId, ownerId } = furnishStore(house);
    const lengths: number[] = [];
    house.wechat.verdictOnText = ({ text }) => {
      lengths.push([...text].length);
      return 'pass';
    };
    await writeAs(house, ownerId, postWish(house, storeId, { body: '字'.repeat(5000) }));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2500);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(5000);
  });
});

test('a cook writes no news, asks nobody for a receipt, and writes for one store only', async () => {
  const { storeId } = furnishStore(house);
  const cook = hire(house, storeId, 'kitchen');
  const experience = { kind: 'experience', mustReadUntilMs: null } as const;
  const tries = [
    {},
    { ...experience, mustReadUntilMs: house.clock.now() + 1000 },
    { ...experience, isForHouse: true },
  ];
  for (const overrides of tries) {
    const wish = postWish(house, storeId, overrides);
    expect(refusalOf(await house.staff(cook, 'writePost', wish))).toBe('ROLE_NOT_ALLOWED');
  }
  expect(refusalOf(await house.staff(cook, 'writePost', postWish(house, storeId, experience)))).toBeNull();
});

test('a colleague who was sent away neither reads nor confirms on a phone that is still open', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const postId = await writeAs(house, ownerId, postWish(house, storeId));
  const cook = hire(house, storeId, 'kitchen');
  house.database.seedMany('staff', [{ _id: cook, name: '老吕', memberships: [], createdAtMs: 0 }]);
  expect(refusalOf(await viewAs(house, cook, storeId, postId))).toBe('NOT_STAFF');
  expect(refusalOf(await house.staff(cook, 'readPost', { storeId, postId, version: 1 }))).toBe('NOT_STAFF');
});

test('one post comes of a tap that arrived twice at once', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const wish = postWish(house, storeId);
  const answers = await Promise.all([
    house.staff(ownerId, 'writePost', wish),
    house.staff(ownerId, 'writePost', wish),
  ]);
  const [first, second] = answers.map(dataOf);
  expect(second).toEqual(first);
  expect(house.database.query('posts', { where: { audience: storeId }, limit: 10 }).documents).toHaveLength(
    1,
  );
});

test.each([[[0]], [[0, 3]], [[0, 1, 1]]])('answers %j fit no quiz of two questions', async (answers) => {
  const { storeId, ownerId } = furnishStore(house);
  const postId = await writeAs(house, ownerId, quizWish(house, storeId));
  const answer = await house.staff(ownerId, 'answerQuiz', { storeId, postId, version: 1, answers });
  expect(refusalOf(answer)).toBe('INPUT_INVALID');
});
