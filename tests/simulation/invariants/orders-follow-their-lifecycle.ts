import { transitions } from '../../../domain/order/lifecycle';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Invariant } from './invariant';

export const ordersFollowTheirLifecycle: Invariant = {
  name: 'orders-follow-their-lifecycle',
  sentence:
    'An order moves only as its lifecycle allows, one step at a time, every step is written down, and what was cooked is never cancelled.',
  always: ({ books }) =>
    books.changes('orders').flatMap(({ id, before, after }) => {
      if (!after) return [`order ${id} was removed`];
      const fault = faultOf(before, after);
      return fault ? [`order ${id} ${fault}`] : [];
    }),
};

function faultOf(before: OrderDocument | null, after: OrderDocument): string | null {
  const last = after.timeline.at(-1);
  if (last?.status !== after.status) return `is ${after.status}, but its timeline ends with ${last?.status}`;
  if (!before) return after.timeline.length === 1 ? null : 'begins with more than one step';
  const steps = after.timeline.length - before.timeline.length;
  if (before.status === after.status) {
    return steps === 0 ? null : `stayed ${after.status}, but its timeline grew`;
  }
  const allowed = Object.values(transitions[before.mode][before.status]);
  if (!allowed.includes(after.status)) return `went from ${before.status} to ${after.status}`;
  if (after.status === 'cancelled' && after.timeline.some(({ status }) => status === 'cooking')) {
    return 'was cancelled although it was being cooked';
  }
  if (after.version <= before.version) return `became ${after.status} without a new version`;
  return steps === 1 ? null : `moved one step, but its timeline grew by ${steps}`;
}
