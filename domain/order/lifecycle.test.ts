import type { DiningMode, OrderEvent, OrderStatus } from './lifecycle';
import {
  cancelReasonByEvent,
  isFinal,
  isLive,
  nextStatus,
  reachedStep,
  statusSteps,
  transitions,
} from './lifecycle';

const modes: readonly DiningMode[] = ['dine-in', 'pickup', 'delivery'];
const events: readonly OrderEvent[] = [
  'pay',
  'accept',
  'start-cooking',
  'finish-cooking',
  'send-out',
  'hand-over',
  'complete',
  'guest-cancels',
  'payment-expires',
  'reject',
  'acceptance-expires',
];
const statuses = Object.keys(transitions.delivery) as OrderStatus[];

/** Every arrow of the lifecycle, written once more and differently: what is not here must not happen. */
const arrows = [
  'awaiting-payment pay placed',
  'awaiting-payment guest-cancels cancelled',
  'awaiting-payment payment-expires cancelled',
  'placed accept accepted',
  'placed reject cancelled',
  'placed guest-cancels cancelled',
  'placed acceptance-expires cancelled',
  'accepted start-cooking cooking',
  'accepted reject cancelled',
  'accepted guest-cancels cancelled',
  'cooking finish-cooking ready',
  'handed-over complete completed',
];
const arrowsByMode: Record<DiningMode, readonly string[]> = {
  'dine-in': [...arrows, 'ready hand-over handed-over'],
  pickup: [...arrows, 'ready hand-over handed-over'],
  delivery: [...arrows, 'ready send-out on-the-way', 'on-the-way hand-over handed-over'],
};
const grid = modes.flatMap((mode) =>
  statuses.flatMap((status) =>
    events.map((event): [DiningMode, OrderStatus, OrderEvent] => [mode, status, event]),
  ),
);

test.each(grid)('%s order that is %s: %s', (mode, status, event) => {
  const arrow = arrowsByMode[mode].find((candidate) => candidate.startsWith(`${status} ${event} `));
  expect(nextStatus(mode, status, event)).toBe(arrow?.split(' ')[2] ?? null);
});

test.each(modes)('every state of a %s order can be reached, and each can come to an end', (mode) => {
  const reached = reachableFrom(mode, 'awaiting-payment');
  const expected = statuses.filter((status) => status !== 'on-the-way' || mode === 'delivery');
  expect([...reached].sort()).toEqual([...expected].sort());
  for (const status of reached) {
    expect([...reachableFrom(mode, status)].some(isFinal)).toBe(true);
  }
});

test.each(modes)('nothing happens to a %s order that is completed or cancelled', (mode) => {
  const finals = statuses.filter((status) => Object.keys(transitions[mode][status]).length === 0);
  const unused: OrderStatus[] = mode === 'delivery' ? [] : ['on-the-way'];
  expect(finals.sort()).toEqual([...unused, 'cancelled', 'completed'].sort());
  expect(statuses.filter(isFinal).sort()).toEqual(['cancelled', 'completed']);
});

test('a repeated payment never moves an order back', () => {
  for (const mode of modes) {
    for (const status of statuses) {
      if (status !== 'awaiting-payment') expect(nextStatus(mode, status, 'pay')).toBeNull();
    }
  }
});

test('exactly the events that cancel leave a reason', () => {
  const cancelling = new Set(
    grid
      .filter(([mode, status, event]) => nextStatus(mode, status, event) === 'cancelled')
      .map(([, , event]) => event),
  );
  expect(Object.keys(cancelReasonByEvent).sort()).toEqual([...cancelling].sort());
});

test('an order is live while somebody waits for the payment or the food', () => {
  expect(statuses.filter((status) => !isLive(status))).toEqual(['handed-over', 'completed', 'cancelled']);
});

test.each(modes)('the steps shown for a %s order are the way it goes', (mode) => {
  const steps = statusSteps(mode);
  steps.forEach((step, index) => {
    const following = steps[index + 1];
    if (following) expect(Object.values(transitions[mode][step])).toContain(following);
    expect(reachedStep(mode, step)).toBe(index);
  });
  expect(reachedStep(mode, 'completed')).toBe(steps.length);
  expect(reachedStep(mode, 'cancelled')).toBe(-1);
  expect(reachedStep(mode, 'awaiting-payment')).toBe(-1);
});

function reachableFrom(mode: DiningMode, start: OrderStatus): Set<OrderStatus> {
  const reached = new Set<OrderStatus>([start]);
  for (const status of reached) {
    for (const next of Object.values(transitions[mode][status])) reached.add(next);
  }
  return reached;
}
