import type { CouponStatus } from './coupon';
import { couponStatusAfter, couponTransitions, type CouponEvent } from './coupon-lifecycle';

const statuses = Object.keys(couponTransitions) as CouponStatus[];
const events: readonly CouponEvent[] = [
  ...(['lock', 'use', 'release', 'return', 'expire', 'revoke', 'hand-out'] as const),
  ...(['wrap', 'unwrap', 'give'] as const),
];
const endMs = 1000;

const arrows = [
  'available lock locked',
  'available hand-out used',
  'available expire expired',
  'available revoke revoked',
  'locked use used',
  'locked release available',
  'used return available',
  'available wrap wrapped',
  'wrapped unwrap available',
  'wrapped give given',
  'wrapped expire expired',
];
const grid = statuses.flatMap((status) =>
  events.map((event): [CouponStatus, CouponEvent] => [status, event]),
);

test.each(grid)('a coupon that is %s: %s', (status, event) => {
  const arrow = arrows.find((candidate) => candidate.startsWith(`${status} ${event} `));
  expect(couponTransitions[status][event] ?? null).toBe(arrow?.split(' ')[2] ?? null);
});

test('a coupon that comes back before its end can be used again, after its end it is expired', () => {
  for (const [status, event] of [
    ['locked', 'release'],
    ['used', 'return'],
  ] as const) {
    expect(couponStatusAfter({ status, validUntilMs: endMs }, event, endMs - 1)).toBe('available');
    expect(couponStatusAfter({ status, validUntilMs: endMs }, event, endMs)).toBe('expired');
  }
});

test('the sweep takes no coupon before its end, and none that an order holds', () => {
  expect(couponStatusAfter({ status: 'available', validUntilMs: endMs }, 'expire', endMs - 1)).toBeNull();
  expect(couponStatusAfter({ status: 'available', validUntilMs: endMs }, 'expire', endMs)).toBe('expired');
  expect(couponStatusAfter({ status: 'locked', validUntilMs: endMs }, 'expire', endMs)).toBeNull();
});

test('an order placed in time pays with its coupon even after the coupon ended, but none is locked by then', () => {
  expect(couponStatusAfter({ status: 'locked', validUntilMs: endMs }, 'use', endMs + 1)).toBe('used');
  expect(couponStatusAfter({ status: 'available', validUntilMs: endMs }, 'lock', endMs)).toBeNull();
  expect(couponStatusAfter({ status: 'available', validUntilMs: endMs }, 'lock', endMs - 1)).toBe('locked');
});

test('a coupon is never used twice', () => {
  expect(couponStatusAfter({ status: 'used', validUntilMs: endMs }, 'use', 0)).toBeNull();
  expect(couponStatusAfter({ status: 'used', validUntilMs: endMs }, 'lock', 0)).toBeNull();
  expect(couponStatusAfter({ status: 'locked', validUntilMs: endMs }, 'lock', 0)).toBeNull();
});

test('the dish of a coupon is handed out once, and not after its end', () => {
  expect(couponStatusAfter({ status: 'available', validUntilMs: endMs }, 'hand-out', endMs - 1)).toBe('used');
  expect(couponStatusAfter({ status: 'available', validUntilMs: endMs }, 'hand-out', endMs)).toBeNull();
  expect(couponStatusAfter({ status: 'used', validUntilMs: endMs }, 'hand-out', 0)).toBeNull();
  expect(couponStatusAfter({ status: 'locked', validUntilMs: endMs }, 'hand-out', 0)).toBeNull();
});

test('a present is handed over before its end only, and comes back expired after it', () => {
  const wrapped = { status: 'wrapped', validUntilMs: endMs } as const;
  expect(couponStatusAfter(wrapped, 'give', endMs - 1)).toBe('given');
  expect(couponStatusAfter(wrapped, 'give', endMs)).toBeNull();
  expect(couponStatusAfter(wrapped, 'unwrap', endMs)).toBe('expired');
  expect(couponStatusAfter({ ...wrapped, status: 'available' }, 'wrap', endMs)).toBeNull();
  expect(couponStatusAfter({ ...wrapped, status: 'given' }, 'unwrap', 0)).toBeNull();
});
