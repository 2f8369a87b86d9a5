import {
  afterEntering,
  afterMessage,
  noQuota,
  repliesLeft,
  spendReply,
  type ReplyQuota,
} from './reply-quota';

const minute = 60_000;
const hour = 60 * minute;

/** Spends until nothing is left, and says how many it took and why it ended. */
function spendAll(quota: ReplyQuota, nowMs: number) {
  let spent = 0;
  for (let left: ReplyQuota | string = quota; ; spent += 1) {
    left = spendReply(left, nowMs);
    if (typeof left === 'string') return { spent, why: left };
  }
}

test('somebody who never wrote gets nothing', () => {
  expect(spendReply(noQuota, 0)).toBe('out-of-time');
  expect(repliesLeft(noQuota, 0)).toBeNull();
});

test('a message grants five replies for 48 hours', () => {
  const quota = afterMessage(noQuota, 0);
  expect(spendAll(quota, 48 * hour - 1)).toEqual({ spent: 5, why: 'out-of-count' });
  expect(spendReply(quota, 48 * hour)).toBe('out-of-time');
});

test('entering grants two replies for a minute', () => {
  const quota = afterEntering(noQuota, 0);
  expect(spendAll(quota, minute - 1)).toEqual({ spent: 2, why: 'out-of-count' });
  expect(spendReply(quota, minute)).toBe('out-of-time');
});

test('the two do not add up: the larger one counts', () => {
  const both = afterEntering(afterMessage(noQuota, 0), 0);
  expect(repliesLeft(both, 1)).toEqual({ left: 5, untilMs: 48 * hour });
  expect(spendAll(both, 1)).toEqual({ spent: 5, why: 'out-of-count' });
});

test('entering again opens a used-up conversation for a minute', () => {
  let quota = afterMessage(noQuota, 0);
  for (let index = 0; index < 5; index += 1) quota = spendReply(quota, 0) as ReplyQuota;
  const entered = afterEntering(quota, hour);
  expect(spendAll(entered, hour)).toEqual({ spent: 2, why: 'out-of-count' });
  expect(spendReply(entered, hour + minute)).toBe('out-of-count');
});

test('a further message begins the count and the time anew', () => {
  let quota = afterMessage(noQuota, 0);
  for (let index = 0; index < 5; index += 1) quota = spendReply(quota, 0) as ReplyQuota;
  expect(repliesLeft(afterMessage(quota, hour), hour)).toEqual({ left: 5, untilMs: 49 * hour });
});
