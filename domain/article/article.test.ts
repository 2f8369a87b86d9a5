import fc from 'fast-check';
import { roles } from '../staff/role';
import { cleanContent, missingIn, picturesOf, wordsOf, type ArticleContent } from './article-block';
import { noArticleCounts, percentReadToEnd, withArticleFact } from './article-figures';
import { articleEvents, articleStatusAfter, articleStatuses } from './article-lifecycle';
import { faultOfLook, mayChangeArticle } from './article-rights';
import { isPlausibleReading, leastReadingMs } from './reading-time';

const article = (overrides: Partial<ArticleContent> = {}): ArticleContent => ({
  title: '一碗面的清晨',
  summary: '',
  cover: null,
  tags: [],
  blocks: [{ kind: 'paragraph', text: '四点起火。' }],
  ...overrides,
});

const arrows = [
  'draft save draft',
  'draft submit in-review',
  'draft withdraw withdrawn',
  'in-review save draft',
  'in-review return draft',
  'in-review publish published',
  'in-review schedule scheduled',
  'in-review withdraw withdrawn',
  'scheduled save draft',
  'scheduled return draft',
  'scheduled due published',
  'scheduled withdraw withdrawn',
  'published save draft',
  'published withdraw withdrawn',
  'withdrawn save draft',
];
const grid = articleStatuses.flatMap((status) => articleEvents.map((event) => ({ status, event })));

test.each(grid)('an article that is $status: $event', ({ status, event }) => {
  const arrow = arrows.find((candidate) => candidate.startsWith(`${status} ${event} `));
  expect(articleStatusAfter(status, event)).toBe(arrow?.split(' ')[2] ?? null);
});

test('guests never read what nobody was asked to look at', () => {
  for (const { status, event } of grid) {
    if (articleStatusAfter(status, event) === 'published')
      expect(['in-review', 'scheduled']).toContain(status);
  }
});

test('nobody publishes what they wrote, whatever their role, unless nobody else works here', () => {
  for (const role of roles) {
    expect(faultOfLook({ id: 'a', role }, { id: 'a', role }, false)).toBe('WRITER');
    expect(faultOfLook({ id: 'a', role }, { id: 'a', role }, true)).toBeNull();
  }
});

test('somebody who leads has written or looked at everything that is published', () => {
  const isLeader = (role: string) => role === 'owner' || role === 'manager';
  for (const reviewer of roles)
    for (const writer of roles) {
      const fault = faultOfLook({ id: 'a', role: reviewer }, { id: 'b', role: writer }, false);
      expect(fault === null).toBe(isLeader(reviewer) || isLeader(writer));
    }
});

test('an article is changed by whoever began it, and by those who lead', () => {
  expect(roles.filter((role) => mayChangeArticle(role, false))).toEqual(['owner', 'manager']);
  expect(roles.every((role) => mayChangeArticle(role, true))).toBe(true);
});

test('markup stays text; what turns the direction of reading goes, and so do pieces with nothing in them', () => {
  const cleaned = cleanContent(
    article({
      title: '店\u202e长\u0007说',
      tags: ['早市', '早市', '\u2066'],
      blocks: [
        { kind: 'paragraph', text: '<script>alert(1)</script>' },
        { kind: 'heading', text: '\u202e' },
        { kind: 'picture', picture: 'cloud://a/b.png', caption: '两\n行' },
      ],
    }),
  );
  expect(cleaned).toMatchObject({ title: '店长说', tags: ['早市'] });
  expect(cleaned.blocks).toEqual([
    { kind: 'paragraph', text: '<script>alert(1)</script>' },
    { kind: 'picture', picture: 'cloud://a/b.png', caption: '两 行' },
  ]);
});

test('whatever was written, what is kept never turns the direction of reading', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = wordsOf(cleanContent(article({ title: text, blocks: [{ kind: 'paragraph', text }] })));
      expect(kept).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
    }),
  );
});

test('an article needs a title and a text before anybody is asked to look at it', () => {
  expect(missingIn(article())).toEqual([]);
  expect(missingIn(article({ title: '', blocks: [{ kind: 'heading', text: '清晨' }] }))).toEqual([
    ...['title', 'blocks'],
  ]);
});

test('a picture that stands twice in an article is one picture', () => {
  const picture = 'cloud://a/b.png';
  const blocks = [{ kind: 'picture', picture, caption: '' }] as const;
  expect(picturesOf(article({ cover: picture, blocks }))).toEqual([picture]);
});

test('whoever scrolls to the end at once has not read; the longest article asks for no more than a minute and a half', () => {
  expect(leastReadingMs(article())).toBe(3000);
  expect(isPlausibleReading(article(), 2999)).toBe(false);
  expect(isPlausibleReading(article(), 3000)).toBe(true);
  const long = article({ blocks: [{ kind: 'paragraph', text: '字'.repeat(2000) }] });
  expect(leastReadingMs(long)).toBeGreaterThan(60_000);
  const longest = Array.from({ length: 5 }, () => ({ kind: 'paragraph' as const, text: '字'.repeat(2000) }));
  expect(leastReadingMs(article({ blocks: longest }))).toBe(90_000);
});

test('a like that was taken back is none, and of nobody nothing was read to the end', () => {
  const liked = withArticleFact(noArticleCounts, { kind: 'likes', change: 1 });
  expect(withArticleFact(liked, { kind: 'likes', change: -1 })).toEqual(noArticleCounts);
  expect(percentReadToEnd(noArticleCounts)).toBeNull();
  expect(percentReadToEnd({ ...noArticleCounts, opened: 3, readToEnd: 2 })).toBe(67);
});
