import { isTaxNumber, normalTaxNumber } from './tax-number';

test('the number that the standard gives as an example is one', () => {
  expect(isTaxNumber('91350100M000100Y43')).toBe(true);
});

test('a number that is read aloud or pasted comes to the form of the register', () => {
  expect(normalTaxNumber(' 9135 0100 m000100y43 ')).toBe('91350100M000100Y43');
});

test('one wrong character anywhere is found', () => {
  const right = '91350100M000100Y43';
  const wrong = [...right].map((letter, index) => {
    const other = letter === '7' ? '8' : '7';
    return right.slice(0, index) + other + right.slice(index + 1);
  });
  expect(wrong.filter(isTaxNumber)).toEqual([]);
});

test.each([
  '',
  '123',
  '91350100M000100Y4',
  '91350100M000100Y433',
  '91350100I000100Y43',
  '小灶小灶小灶小灶小灶小灶小灶小灶小灶',
])('%j is none', (text) => expect(isTaxNumber(text)).toBe(false));
