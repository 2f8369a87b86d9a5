import { speak } from './language';
import { problemText, refusalText } from './problems';

afterEach(() => speak('zh-CN'));

const refusal = {
  code: 'TOO_MANY_ATTEMPTS' as const,
  message: '',
  details: { kind: 'coupon', minutes: 12, nextAttemptAtMs: 1 },
};

test('who tried too often reads when it may be tried again, in both languages', () => {
  expect(problemText({ kind: 'refused', refusal })).toBe('试得太频繁了，请 12 分钟后再试');
  speak('en');
  expect(problemText({ kind: 'refused', refusal })).toBe(
    'That was tried too often. Try again in 12 minutes.',
  );
  expect(refusalText('TOO_MANY_ATTEMPTS', { minutes: 1 })).toMatch(/in 1 minute\.$/);
});

test('a sentence without names is said as it stands, whatever the details hold', () => {
  speak('en');
  expect(refusalText('STORE_CLOSED', { hours: {}, nextOpeningMs: 7 })).toBe(
    'The kitchen takes no orders now. Check the hours or choose a later time.',
  );
});
