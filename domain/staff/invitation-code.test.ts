import { invitationCodeAlphabet, invitationCodeAsMeant, invitationCodeLength } from './invitation-code';

test('a code has at least 40 random bits, and no letter twice', () => {
  expect(new Set(invitationCodeAlphabet).size).toBe(32);
  expect(invitationCodeLength * Math.log2(invitationCodeAlphabet.length)).toBeGreaterThanOrEqual(40);
});

test('letters that are taken for others are read as those', () => {
  expect(invitationCodeAsMeant('oIl7QmXw')).toBe('0117QMXW');
  expect(invitationCodeAsMeant(invitationCodeAlphabet)).toBe(invitationCodeAlphabet);
});
