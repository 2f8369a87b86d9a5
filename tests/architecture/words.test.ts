import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { guestDocs } from '../../contract/action-docs';
import type { GuestAction } from '../../contract/guest';
import { refusalSentences } from '../../contract/refusal';
import { listSources, root } from './source-files';

type Words = Readonly<Record<string, string>>;
type Language = 'zh-CN' | 'en';

const areas = listAreas('zh-CN');
const phone = listSources('.ts', '.tsx').filter(({ path }) => path.startsWith('src/'));

describe('Everything people read is there in both languages', () => {
  test('each area stands in both', () => {
    expect(areas.length).toBeGreaterThan(3);
    expect(listAreas('en')).toEqual(areas);
  });

  test.each(areas)('%s: the same keys, the same parameters, nothing empty', (area) => {
    const chinese = wordsOf('zh-CN', area);
    const english = wordsOf('en', area);
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect(parametersByKey(english)).toEqual(parametersByKey(chinese));
    const empty = [...Object.entries(chinese), ...Object.entries(english)].filter(
      ([, words]) => words.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('%s has words for every refusal, once', (language) => {
    const codes = ['refusals', 'customer-refusals', 'staff-refusals', 'reward-refusals'].flatMap((area) =>
      Object.keys(wordsOf(language, area)),
    );
    expect(codes.sort()).toEqual(Object.keys(refusalSentences).sort());
  });

  test.each([
    ['the main package', /^src\/(pages|features)\/(?!colleague\/)/, ['refusals']],
    ['the package customer', /^src\/customer\//, ['refusals', 'customer-refusals']],
  ])('%s has a sentence for whatever its calls may be refused with', (_, files, areasAtHand) => {
    const actions = phone
      .filter(({ path }) => files.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(/callGuest\(\s*'(\w+)'/g)].map(([, name]) => name as GuestAction),
      );
    // The invitation that the app was opened with is told in silence; the page of invitations says what came of it.
    const told = actions.filter((action) => action !== 'acceptInvite');
    const sayable = new Set(areasAtHand.flatMap((area) => Object.keys(wordsOf('zh-CN', area))));
    const unsaid = [...new Set(told)].flatMap((action) =>
      guestDocs[action].refusals.filter((code) => !sayable.has(code)).map((code) => `${action}: ${code}`),
    );
    expect(actions.length).toBeGreaterThan(5);
    expect(unsaid).toEqual([]);
  });

  test('Chinese is Chinese, and English has none of it', () => {
    const wrong = areas.flatMap((area) =>
      Object.entries(wordsOf('en', area)).filter(([, words]) =>
        /[\u4e00-\u9fff]/.test(words.replace(/中文/g, '')),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('English puts the month before the day everywhere, for 3/12 and 12/3 are two days', () => {
    expect(englishWith(/\{day\}\/\{month\}/)).toEqual([]);
  });

  test('English has straight apostrophes, for the curved one is as wide as a character in Chinese fonts', () => {
    expect(englishWith(/[‘’“”]/)).toEqual([]);
  });
});

function englishWith(pattern: RegExp): string[] {
  return areas.flatMap((area) => Object.values(wordsOf('en', area)).filter((words) => pattern.test(words)));
}

function listAreas(language: Language): string[] {
  return readdirSync(join(root, 'src', 'text', language))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** All dictionaries that a file exports, as one. */
function wordsOf(language: Language, area: string): Words {
  const exported = jest.requireActual<Record<string, Words>>(join(root, 'src', 'text', language, area));
  return Object.assign({}, ...Object.values(exported)) as Words;
}

function parametersByKey(words: Words): Record<string, string[]> {
  const namesIn = (sentence: string) =>
    [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
  return Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, namesIn(sentence)]));
}
