import fc from 'fast-check';
import { maskedName } from './masked-name';
import { phoneEnd } from './phone-end';

test.each([
  ['何女士', '何**'],
  ['  Anna Bell ', 'A**'],
  ['𠮷野', '𠮷**'],
  ['何', '何**'],
  ['', ''],
  ['   ', ''],
])('of the name %j others see %j', (name, seen) => {
  expect(maskedName(name)).toBe(seen);
});

test('however long a name is, others see as much of it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), (name) => {
      expect([...maskedName(name)].length).toBeLessThanOrEqual(3);
    }),
  );
});

test.each([
  ['139 1234 5678', '5678'],
  ['+86-139-1234-5678', '5678'],
  ['(021) 5555 0101', '0101'],
  ['12', null],
  ['', null],
])('the phone number %j ends in %j', (phone, end) => {
  expect(phoneEnd(phone)).toBe(end);
});
