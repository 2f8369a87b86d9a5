import { calledSince } from './call-screen';

const called = (number: string, calls = 1) => ({ number, calls, calledAtMs: 0 });

test('the screen reads out each call once, also when a number is called again', () => {
  const before = [called('A002'), called('B001')];
  expect(calledSince(before, before)).toEqual([]);
  expect(calledSince(before, [called('A003'), called('A002', 2), called('B001')])).toEqual([
    ...[called('A002', 2), called('A003')],
  ]);
  expect(calledSince(before, [called('B001')])).toEqual([]);
});
