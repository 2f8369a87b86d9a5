import { pickupNumberText } from './pickup-number';

test('pickup numbers have three digits and begin again after 999', () => {
  expect([1, 86, 999, 1000, 1998, 1999].map(pickupNumberText)).toEqual([
    '001',
    '086',
    '999',
    '001',
    '999',
    '001',
  ]);
});

test('there is no pickup number before the first order', () => {
  for (const sequence of [0, -1, 1.5, Number.NaN])
    expect(() => pickupNumberText(sequence)).toThrow(RangeError);
});
