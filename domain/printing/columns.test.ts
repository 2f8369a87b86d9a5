import fc from 'fast-check';
import { columnsOf, leftAndRight, wrapToColumns } from './columns';

const words = fc.string({ unit: fc.constantFrom('面', '辣', 'a', 'B', '7', ' ', '，', '※'), maxLength: 80 });

test('a Chinese letter takes two columns, a Latin one takes one', () => {
  expect(columnsOf('牛肉面 x2')).toBe(9);
});

test('a row never holds half a Chinese letter, and a Latin word stays whole where it fits', () => {
  expect(wrapToColumns('红烧牛肉面', 5)).toEqual(['红烧', '牛肉', '面']);
  expect(wrapToColumns('extra hot sauce', 9)).toEqual(['extra hot', 'sauce']);
  expect(wrapToColumns('Superkalifragilistic', 8)).toEqual(['Superkal', 'ifragili', 'stic']);
});

test('no row is wider than the paper, and no letter is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 48 }), (text, columns) => {
      const rows = wrapToColumns(text, columns);
      for (const row of rows) expect(columnsOf(row)).toBeLessThanOrEqual(columns);
      expect(rows.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    }),
  );
});

test('an amount stands at the right edge of its first row', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 16, max: 48 }), (text, columns) => {
      const [first = '', ...more] = leftAndRight(text, '12.50', columns);
      expect(columnsOf(first)).toBe(columns);
      expect(first.endsWith('12.50')).toBe(true);
      for (const row of more) expect(columnsOf(row)).toBeLessThanOrEqual(columns);
    }),
  );
});
