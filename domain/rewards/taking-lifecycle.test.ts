import {
  takingStatusAfter,
  takingTransitions,
  type TakingEvent,
  type TakingStatus,
} from './taking-lifecycle';

const endMs = 1000;
const arrows = [
  'open redeem redeemed',
  'open cancel cancelled',
  'open expire expired',
  'issued cancel cancelled',
];
const grid = (Object.keys(takingTransitions) as TakingStatus[]).flatMap((status) =>
  (['redeem', 'cancel', 'expire'] as const).map((event): [TakingStatus, TakingEvent] => [status, event]),
);

test.each(grid)('an exchange that is %s: %s', (status, event) => {
  const arrow = arrows.find((candidate) => candidate.startsWith(`${status} ${event} `));
  const atMs = event === 'expire' ? endMs : endMs - 1;
  expect(takingStatusAfter({ status, validUntilMs: endMs }, event, atMs)).toBe(arrow?.split(' ')[2] ?? null);
});

test('at its end a voucher is neither handed over nor cancelled, and before it none expires', () => {
  const open = { status: 'open', validUntilMs: endMs } as const;
  expect(takingStatusAfter(open, 'redeem', endMs)).toBeNull();
  expect(takingStatusAfter(open, 'cancel', endMs)).toBeNull();
  expect(takingStatusAfter(open, 'expire', endMs - 1)).toBeNull();
});
