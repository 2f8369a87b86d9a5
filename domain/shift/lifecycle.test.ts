import { shiftAfter, type ShiftEvent, type ShiftState } from './lifecycle';

test('a shift is closed once and accepted once, in this order and no other', () => {
  const states: readonly ShiftState[] = ['open', 'closed', 'accepted'];
  const events: readonly ShiftEvent[] = ['close', 'accept'];
  const grid = states.flatMap((state) => events.map((event) => [state, event, shiftAfter(state, event)]));
  expect(grid).toEqual([
    ['open', 'close', 'closed'],
    ['open', 'accept', null],
    ['closed', 'close', null],
    ['closed', 'accept', 'accepted'],
    ['accepted', 'close', null],
    ['accepted', 'accept', null],
  ]);
});
