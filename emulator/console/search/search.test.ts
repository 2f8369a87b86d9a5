import { search, type Findable } from './search';

function item(title: string, ...words: string[]): Findable {
  return { kind: 'document', title, detail: '', words, address: `#/${title}` };
}

const items = [
  item('orders/o_91', 'o_91', '219', 'scallion noodles'),
  item('orders/o_92', 'o_92', '2190'),
  item('log', 'ticket 219 printed'),
];

test('the closest stands first: equal, then beginning, then within', () => {
  expect(search(items, '219').map(({ title }) => title)).toEqual(['orders/o_91', 'orders/o_92', 'log']);
});

test('each word must be found; capitals do not matter', () => {
  expect(search(items, 'NOODLES 219').map(({ title }) => title)).toEqual(['orders/o_91']);
  expect(search(items, 'noodles 2190')).toEqual([]);
});

test('nothing asked finds nothing, and a limit holds', () => {
  expect(search(items, '  ')).toEqual([]);
  expect(search(items, '219', 1)).toHaveLength(1);
});

test('10,000 items are searched in well under a second', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => item(`document ${index}`, `id-${index}`, 'open'));
  const startedAt = performance.now();
  expect(search(many, 'id-9999')[0]?.title).toBe('document 9999');
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
