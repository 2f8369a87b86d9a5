import { Refused } from '../refused';
import { transact } from './transact';
import type { OpenTransaction } from './transact';

/** A transaction of which only the ends matter here. */
function openTransaction(ends: string[]): OpenTransaction {
  const unused = () => Promise.reject(new Error('this test reads and writes nothing'));
  return {
    get: unused,
    add: unused,
    set: unused,
    update: unused,
    remove: unused,
    commit: () => Promise.resolve(void ends.push('commit')),
    rollback: () => Promise.resolve(void ends.push('rollback')),
  };
}

/** Time that passes only by waiting. */
function timing() {
  const waits: number[] = [];
  const nowMs = () => waits.reduce((sum, ms) => sum + ms, 0);
  const wait = (ms: number) => Promise.resolve(void waits.push(ms));
  return { waits, nowMs, wait, random: () => 0.5 };
}

const conflicts = [
  { errCode: -501001, errMsg: '[ResourceUnavailable.TransactionConflict] Transaction is conflict' },
  { errCode: -501001, errMsg: 'document.update:fail TransactionBusy' },
  { code: 'DATABASE_TRANSACTION_CONFLICT', message: '' },
  new Error('the database could not commit: DATABASE_TRANSACTION_CONFLICT'),
];

test.each(conflicts)('a conflict is tried again until it is done: %p', async (conflict) => {
  const ends: string[] = [];
  let tries = 0;
  const run = () => {
    tries += 1;
    return tries < 4 ? Promise.reject(conflict) : Promise.resolve('done');
  };
  const time = timing();
  expect(await transact(() => Promise.resolve(openTransaction(ends)), run, time)).toBe('done');
  expect(ends).toEqual(['rollback', 'rollback', 'rollback', 'commit']);
  expect(time.waits).toEqual([2, 4, 8]);
});

test('conflicts without end are refused as BUSY within the time a function has', async () => {
  const time = timing();
  const run = () => Promise.reject(conflicts[0]);
  const result = await transact(() => Promise.resolve(openTransaction([])), run, time);
  expect(result).toEqual(new Refused('BUSY'));
  expect(time.nowMs()).toBeLessThan(7_000);
});

test('a refusal rolls everything back and is answered', async () => {
  const ends: string[] = [];
  const refused = new Refused('SOLD_OUT');
  const run = () => Promise.resolve(refused);
  expect(await transact(() => Promise.resolve(openTransaction(ends)), run, timing())).toBe(refused);
  expect(ends).toEqual(['rollback']);
});

test('a bug rolls everything back, is not tried again, and is thrown', async () => {
  const ends: string[] = [];
  const run = () => Promise.reject(new TypeError('x is not a function'));
  const result = transact(() => Promise.resolve(openTransaction(ends)), run, timing());
  await expect(result).rejects.toThrow('x is not a function');
  expect(ends).toEqual(['rollback']);
});
