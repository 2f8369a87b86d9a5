import type { JsonRecord } from '../../wire/control-answers';
import { columnsOf } from './columns';
import { readQuery } from './query-text';

test('a query is read from its three fields', () => {
  expect(readQuery({ where: '{"status": {"$in": ["open"]}}', order: 'atMs desc, _id', limit: '20' })).toEqual(
    {
      where: { status: { $in: ['open'] } },
      orderBy: [
        { field: 'atMs', order: 'desc' },
        { field: '_id', order: 'asc' },
      ],
      limit: 20,
    },
  );
});

test.each([
  [{ where: '{"a": }', order: '', limit: '20' }, /not JSON/],
  [{ where: '[1]', order: '', limit: '20' }, /must be a JSON object/],
  [{ where: '{}', order: 'atMs down', limit: '20' }, /"atMs down"/],
  [{ where: '{}', order: '', limit: '0' }, /from 1 to 1000/],
  [{ where: '{}', order: '', limit: 'many' }, /"many"/],
])('%j is refused with a sentence', (text, sentence) => {
  expect(readQuery(text)).toMatch(sentence);
});

test('the table shows short fields that most documents have and that differ', () => {
  const documents: JsonRecord[] = [
    { _id: 'a', kind: 'note', status: 'open', text: 'x'.repeat(60), list: [], rare: 1 },
    { _id: 'b', kind: 'note', status: 'done', text: 'y'.repeat(60), list: [] },
    { _id: 'c', kind: 'note', status: 'open', text: 'z'.repeat(60), list: [] },
  ];
  expect(columnsOf(documents)).toEqual(['_id', 'status']);
});
