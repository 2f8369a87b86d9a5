import { tableCodeAlphabet, tableCodeLength } from '../table/table-code';

const minuteMs = 60_000;

const posterCodePattern = new RegExp(`^q[${tableCodeAlphabet}]{${tableCodeLength}}$`);
const screenCodePattern = new RegExp(`^d[${tableCodeAlphabet}]{${tableCodeLength}}$`);
const handoverCodePattern = new RegExp(`^n[${tableCodeAlphabet}]{${tableCodeLength}}$`);

/** A code of the screen begins with these letters of its door, by which it is found; the others change with the period. */
export const screenTagLength = 8;
export const screenProofLength = tableCodeLength - screenTagLength;

/** The screen shows another code so often. */
export const screenPeriodMs = 2 * minuteMs;
/** Whoever scans at the last moment still says how many they are, and how the phone may call them. */
export const screenGraceMs = 5 * minuteMs;

/** Whether a scene can be a code at a store's door: on its poster, or on its screen. */
export function isDoorCode(text: string): boolean {
  return posterCodePattern.test(text) || isScreenCode(text);
}

/** Whether a scene can be a code of the screen at a door: `d` and 20 letters. The poster's begins with `q`. */
export function isScreenCode(text: string): boolean {
  return screenCodePattern.test(text);
}

/** The letters by which the door of a screen's code is found. */
export function screenTagOf(code: string): string {
  return code.slice(1, 1 + screenTagLength);
}

/** Whether a scene can be that of a number which a colleague took and a phone takes over: `n` and 20 letters. */
export function isHandoverCode(text: string): boolean {
  return handoverCodePattern.test(text);
}

/** Which period a moment is in, counted from 1970. */
export function screenPeriodAt(nowMs: number): number {
  return Math.floor(nowMs / screenPeriodMs);
}

/** The periods whose codes are good at a moment, the present one first: a code stays good for the grace after its period. */
export function screenPeriodsGoodAt(nowMs: number): readonly number[] {
  const last = screenPeriodAt(nowMs);
  const first = screenPeriodAt(nowMs - screenGraceMs);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
