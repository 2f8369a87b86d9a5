import { listSources } from './source-files';

const vague = /(^|[./_-])(utils?|helpers?|common|misc|managers?|types)([./_-]|$)/i;
const sources = listSources('.ts', '.tsx', '.mjs', '.js', '.scss');

describe('Names say what a thing is', () => {
  test('no file or folder is called utils, helpers, common, misc, manager or types', () => {
    const wrong = sources
      .map(({ path }) => path)
      .filter((path) => path.split('/').some((part) => vague.test(part)));
    expect(wrong).toEqual([]);
  });

  test("a function's source is main.ts; an index.ts beside the built index.js would be deployed instead of it", () => {
    const wrong = sources
      .map(({ path }) => path)
      .filter((path) => /^cloudfunctions\/.*index\.ts$/.test(path));
    expect(wrong).toEqual([]);
  });

  test('what wires a function has at most 60 lines', () => {
    const wrong = sources
      .filter(({ path }) => /^cloudfunctions\/[^/]+\/main\.ts$/.test(path))
      .filter(({ text }) => text.trimEnd().split('\n').length > 60)
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
