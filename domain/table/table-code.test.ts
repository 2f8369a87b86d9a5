import { isTableCode, tableCodeAlphabet, tableCodeLength } from './table-code';

test('a table code is t and 20 letters that nobody mistakes', () => {
  expect(tableCodeLength).toBe(20);
  expect(new Set(tableCodeAlphabet).size).toBe(32);
  for (const letter of 'ilou') expect(tableCodeAlphabet).not.toContain(letter);
  expect(isTableCode(`t${'7k'.repeat(10)}`)).toBe(true);
});

test.each([
  '',
  't',
  '7k'.repeat(10),
  `t${'7k'.repeat(9)}7`,
  `t${'7k'.repeat(10)}7`,
  `t${'7K'.repeat(10)}`,
  `t${'il'.repeat(10)}`,
  `t${'7k'.repeat(10)}\n`,
  `x${'7k'.repeat(10)}`,
])('%j is no table code', (text) => expect(isTableCode(text)).toBe(false));
