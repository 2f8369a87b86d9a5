import fc from 'fast-check';
import { nextAttemptAtMs, withAttempt } from './sliding-window';

const limit = { attempts: 3, windowMs: 100 };

test('so many attempts are allowed, and the next one when the first of them is over', () => {
  expect(nextAttemptAtMs([], limit, 0)).toBeNull();
  expect(nextAttemptAtMs([0, 10], limit, 20)).toBeNull();
  expect(nextAttemptAtMs([0, 10, 20], limit, 30)).toBe(100);
  expect(nextAttemptAtMs([0, 10, 20], limit, 99)).toBe(100);
  expect(nextAttemptAtMs([0, 10, 20], limit, 100)).toBeNull();
});

test('the moment that is named is the first at which an attempt is allowed, whatever was tried before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), (times) => {
      const nowMs = Math.max(0, ...times);
      const next = nextAttemptAtMs(times, limit, nowMs);
      if (next === null) return;
      expect(nextAttemptAtMs(times, limit, next)).toBeNull();
      expect(nextAttemptAtMs(times, limit, next - 1)).not.toBeNull();
    }),
  );
});

test('however long somebody tries, no stretch of the window holds more attempts than the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }), (waits) => {
      let nowMs = 0;
      let kept: number[] = [];
      const made: number[] = [];
      for (const wait of waits) {
        nowMs += wait;
        if (nextAttemptAtMs(kept, limit, nowMs) !== null) continue;
        kept = withAttempt(kept, limit, nowMs);
        made.push(nowMs);
        expect(kept.length).toBeLessThanOrEqual(limit.attempts);
      }
      for (const from of made) {
        const within = made.filter((atMs) => atMs >= from && atMs < from + limit.windowMs);
        expect(within.length).toBeLessThanOrEqual(limit.attempts);
      }
    }),
  );
});
