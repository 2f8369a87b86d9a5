import { compareLines, differenceOf } from './difference';

test('a changed field is told as it was and as it is; new and gone fields too', () => {
  const before = { _id: 'o1', status: 'unpaid', note: 'none', total: 3900 };
  const after = { _id: 'o1', status: 'accepted', total: 3900, number: 219 };
  expect(differenceOf(before, after)).toEqual([
    { sign: '-', text: '"note": "none",' },
    { sign: '+', text: '"number": 219,' },
    { sign: '-', text: '"status": "unpaid",' },
    { sign: '+', text: '"status": "accepted",' },
    { sign: ' ', text: '"_id": "o1",' },
    { sign: ' ', text: '"total": 3900,' },
  ]);
});

test('inside of a list only the lines that changed are marked', () => {
  const lines = differenceOf({ list: [1, 2] }, { list: [1, 2, 3] });
  expect(lines.filter(({ sign }) => sign === '+').map(({ text }) => text.trim())).toEqual(['2,', '3']);
  expect(lines.filter(({ sign }) => sign === '-').map(({ text }) => text.trim())).toEqual(['2']);
});

test('a document that came or went is all added or all removed', () => {
  expect(differenceOf(null, { a: 1 })).toEqual([{ sign: '+', text: '"a": 1,' }]);
  expect(differenceOf({ a: 1 }, null)).toEqual([{ sign: '-', text: '"a": 1,' }]);
});

test('taking the removed lines away and the added ones in leads from one text to the other', () => {
  const before = ['a', 'b', 'c', 'd', 'b'];
  const after = ['b', 'c', 'x', 'b', 'y'];
  const lines = compareLines(before, after);
  expect(lines.filter(({ sign }) => sign !== '+').map(({ text }) => text)).toEqual(before);
  expect(lines.filter(({ sign }) => sign !== '-').map(({ text }) => text)).toEqual(after);
  expect(lines.filter(({ sign }) => sign === ' ')).toHaveLength(3);
});

test('texts too long to compare are shown whole, at once', () => {
  const long = Array.from({ length: 5_000 }, (_, index) => `line ${index}`);
  expect(compareLines(long, long.slice(1))).toHaveLength(9_999);
});
