/** Digits and capitals without I, L, O and U: 32, so that a random byte picks one without preferring any. */
export const invitationCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 8 letters of 32 are 40 bits; with a limit on attempts and a day to live nobody guesses one. */
export const invitationCodeLength = 8;

/** A code as it was meant by somebody who read it from a screen or heard it: letters that look alike are one. */
export function invitationCodeAsMeant(text: string): string {
  return text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}
