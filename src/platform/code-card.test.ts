import { codeCardLayout } from './code-card';
import type { Measure } from './drawing';

/** Each letter as wide as its font is high. */
const measure: Measure = (words, font) => words.length * Number(/(\d+)px/.exec(font)?.[1]);
const card = { fileName: 'a.png', picture: 'AAAA', title: 'A12', line: '微信扫一扫' };

function titleOf(title: string) {
  const { strokes } = codeCardLayout({ ...card, title }, measure);
  const found = strokes.find((stroke) => stroke.kind === 'words' && stroke.words === title);
  if (found?.kind !== 'words') throw new Error('there is no title');
  return found;
}

test('a printed card is 5 × 7 cm at 300 dots, with its code on white', () => {
  const { width, height, strokes } = codeCardLayout(card, measure);
  expect([width * 2, height * 2]).toEqual([590, 826]);
  expect(strokes[0]).toMatchObject({ kind: 'box', colour: '#ffffff', width, height });
  expect(strokes[1]).toMatchObject({ kind: 'picture', source: 'data:image/png;base64,AAAA', isNeeded: true });
});

test('a long title is written smaller, so that it stays on the card', () => {
  expect(titleOf('A12').font).toBe('700 48px sans-serif');
  const long = titleOf('Reserve a table');
  expect(measure(long.words, long.font)).toBeLessThanOrEqual(251);
});
