import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refusalSentences } from '../../contract/refusal';
import { root } from './source-files';

type Words = Readonly<Record<string, string>>;
type Language = 'zh-CN' | 'en';

const areas = listAreas('zh-CN');

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

  test.each(['zh-CN', 'en'] as const)('%s has words for every refusal', (language) => {
    expect(Object.keys(wordsOf(language, 'refusals')).sort()).toEqual(Object.keys(refusalSentences).sort());
  });

  test('Chinese is Chinese, and English has none of it', () => {
    const wrong = areas.flatMap((area) =>
      Object.entries(wordsOf('en', area)).filter(([, words]) =>
        /[\u4e00-\u9fff]/.test(words.replace(/中文/g, '')),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

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
