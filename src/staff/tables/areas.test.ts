import { areasOf } from './areas';

const named = (...names: string[]) => names.map((name) => ({ name }));

test('tables stand by the letter of their name, in the order of their numbers', () => {
  const areas = areasOf(named('B02', 'A10', 'A9', '露台1', 'V1'));
  expect(areas.map(({ letter, tables }) => [letter, tables.map(({ name }) => name)])).toEqual(
    expect.arrayContaining([
      ['A', ['A9', 'A10']],
      ['B', ['B02']],
      ['V', ['V1']],
      ['露台', ['露台1']],
    ]),
  );
});

test('tables without a letter stand together', () => {
  expect(areasOf(named('12', '3'))).toEqual([{ letter: '', tables: named('3', '12') }]);
});
