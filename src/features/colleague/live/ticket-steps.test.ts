import { nextStep, nextStepOf } from './ticket-steps';

const served = { mode: 'dine-in' as const, status: 'handed-over' as const };

test('a ticket that was paid first is completed by a tap when everything stands on the table', () => {
  expect(nextStep({ ...served, billId: null })).toBe('completeOrder');
});

test('a round on a bill is over when the bill is paid, so nobody is offered to complete it before', () => {
  expect(nextStep({ ...served, billId: 'b-1' })).toBeNull();
  expect(nextStep({ mode: 'dine-in', status: 'ready', billId: 'b-1' })).toBe('handOver');
});

test('a role is offered only what it may do', () => {
  expect(nextStepOf('rider', { mode: 'dine-in', status: 'placed', billId: null })).toBeNull();
  expect(nextStepOf('kitchen', { mode: 'dine-in', status: 'placed', billId: null })).toBe('acceptOrder');
});
