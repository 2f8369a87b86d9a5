import { makeOperation } from '../testing/made-calls';
import { isWrite, subjectOf } from './operation-subject';

test('a document that is named by its id is read out of the line', () => {
  const detail =
    'notes {"_id":"n1"} data {"$set":{"status":"done","count":{"$numberInt":"2"},"at":{"$numberLong":"1"}}}';
  expect(subjectOf(makeOperation({ name: 'modifyDocument', detail }))).toEqual({
    collection: 'notes',
    id: 'n1',
    text: 'notes/n1 → status done, count, at',
  });
});

test('a query stays as it is, with plain numbers', () => {
  const detail = 'notes {"open":true,"atMs":{"$gte":{"$numberLong":"17"}}} limit 50';
  expect(subjectOf(makeOperation({ detail }))).toEqual({
    collection: 'notes',
    id: null,
    text: 'notes {"open":true,"atMs":{"$gte":17}} limit 50',
  });
});

test('only what changes documents is a write', () => {
  expect(isWrite(makeOperation({ name: 'insertDocument' }))).toBe(true);
  expect(isWrite(makeOperation({ name: 'commitTransaction' }))).toBe(false);
  expect(isWrite(makeOperation({ kind: 'pay', name: 'modifyDocument' }))).toBe(false);
});
