import fc from 'fast-check';
import { newestPage } from './newest-page';

const lists = fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }), {
  minLength: 1,
  maxLength: 4,
});

/** One list as a bounded read answers it; no more rows than a page share a moment. */
function read(moments: readonly number[], beforeMs: number | null, length: number) {
  return [...new Set(moments)]
    .filter((atMs) => beforeMs === null || atMs < beforeMs)
    .sort((a, b) => b - a)
    .slice(0, length + 1)
    .map((atMs) => ({ atMs }));
}

test('paging to the end shows every row of every list once, newest first', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), (all, length) => {
      const shown: number[] = [];
      let beforeMs: number | null = null;
      do {
        const before: number | null = beforeMs;
        const page: ReturnType<typeof newestPage> = newestPage(
          all.map((moments) => read(moments, before, length)),
          length,
        );
        shown.push(...page.rows.map(({ atMs }) => atMs));
        if (page.nextBeforeMs !== null && before !== null) expect(page.nextBeforeMs).toBeLessThan(before);
        beforeMs = page.nextBeforeMs;
      } while (beforeMs !== null);
      const expected = all.flatMap((moments) => [...new Set(moments)]).sort((a, b) => b - a);
      expect(shown).toEqual(expected);
    }),
  );
});
