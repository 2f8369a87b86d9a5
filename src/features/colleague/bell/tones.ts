import type { Tone } from '../../../platform/sound';

/** Two notes upwards: somebody waits to be answered. */
export const newOrderTone: Tone = [
  { hertz: 880, startMs: 0, lengthMs: 420, loudness: 0.7 },
  { hertz: 1175, startMs: 190, lengthMs: 620, loudness: 0.7 },
];

/** A third, lower note: an order is about to cancel itself, or has passed its promise. */
export const lateTone: Tone = [{ hertz: 440, startMs: 0, lengthMs: 900, loudness: 0.8 }];

/** A table rings. */
export const callTone: Tone = [{ hertz: 1568, startMs: 0, lengthMs: 500, loudness: 0.5 }];

/** One knock in the kitchen for each new ticket. */
export const knockTone: Tone = [{ hertz: 220, startMs: 0, lengthMs: 160, loudness: 0.9 }];

/** Two notes downwards: a guest has a question, and nobody has taken it. */
export const askTone: Tone = [
  { hertz: 988, startMs: 0, lengthMs: 300, loudness: 0.6 },
  { hertz: 784, startMs: 170, lengthMs: 480, loudness: 0.6 },
];

/** One short note: a guest of one's own has written. */
export const saidTone: Tone = [{ hertz: 784, startMs: 0, lengthMs: 260, loudness: 0.5 }];
