import fc from 'fast-check';
import { memberCode, readMemberCode, shownMemberCode } from './member-code';

const hex = fc.stringMatching(/^[0-9a-f]{32}$/);

test('a code is read back however it is grouped', () => {
  fc.assert(
    fc.property(hex, (random) => {
      const code = memberCode(random);
      expect(code).toMatch(/^\d{10}$/);
      expect(readMemberCode(shownMemberCode(code))).toBe(code);
      expect(readMemberCode(` ${code.slice(0, 5)}-${code.slice(5)}`)).toBe(code);
    }),
  );
});

test('one wrong digit makes it no code', () => {
  fc.assert(
    fc.property(hex, fc.nat(9), fc.integer({ min: 1, max: 9 }), (random, place, more) => {
      const code = memberCode(random);
      const wrong = (Number(code[place]) + more) % 10;
      expect(readMemberCode(`${code.slice(0, place)}${wrong}${code.slice(place + 1)}`)).toBeNull();
    }),
  );
});

test('what is too short, too long or no number is no code', () => {
  for (const text of ['', '123', '12345678901', 'abcdefghij', '1234567890']) {
    expect(readMemberCode(text)).toBeNull();
  }
});
