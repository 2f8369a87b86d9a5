import { isFound, mostWords, wordsOfPost, wordToLookUp } from './search-words';

const post = { title: '花生过敏的三步', authorName: '老顾', body: '接单时看红条。A12 说 Peanut-free。' };
const words = wordsOfPost(post);

test.each([
  ['过敏', '过敏'],
  ['花生过敏', '花生'],
  ['老顾', '老顾'],
  ['PEANUT', 'peanut'],
  ['a12', 'a12'],
  ['三', '三'],
])('a colleague who looks for "%s" finds the post by the word "%s"', (search, word) => {
  expect(wordToLookUp(search)).toBe(word);
  expect(words).toContain(word);
});

test('of two words the longer one is looked up, and both must stand in the text', () => {
  expect(wordToLookUp('红条 peanut')).toBe('peanut');
  expect(isFound('红条 peanut', `${post.title}\n${post.body}`)).toBe(true);
  expect(isFound('红条 milk', `${post.title}\n${post.body}`)).toBe(false);
});

test('nothing but signs looks nothing up', () => {
  expect(wordToLookUp(' ，。<> ')).toBeNull();
});

test('the longest text keeps a bounded list of words, the title first', () => {
  const body = Array.from({ length: 5000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
  const long = wordsOfPost({ ...post, body });
  expect(long).toHaveLength(mostWords);
  expect(long).toContain('花生');
});
