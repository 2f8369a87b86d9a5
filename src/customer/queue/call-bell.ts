import { buzz, onFirstTap, playTone, unlockSound, type Tone } from '../../platform/sound';
import { sayAloud } from '../../platform/speech';
import { currentLanguage } from '../../text/language';
import { queueText } from '../../text/queue';

/** Three notes upwards, as of a door that opens. */
export const callTone: Tone = [
  { hertz: 784, startMs: 0, lengthMs: 360, loudness: 0.8 },
  { hertz: 988, startMs: 180, lengthMs: 360, loudness: 0.8 },
  { hertz: 1319, startMs: 360, lengthMs: 800, loudness: 0.8 },
];

const ringsTimes = 3;
const ringsEveryMs = 4_000;

/** Sound has to be allowed by a tap; every guest has tapped before the number is called. */
export function readyToRing(): () => void {
  return onFirstTap(() => void unlockSound());
}

/** Rings and buzzes for a number that is called, and reads it out; yields how to stop. */
export function ringFor(number: string): () => void {
  let rung = 0;
  const ring = () => {
    rung += 1;
    playTone(callTone);
    buzz();
    if (rung >= ringsTimes) clearInterval(timer);
  };
  const timer = setInterval(ring, ringsEveryMs);
  ring();
  const language = currentLanguage() === 'zh-CN' ? 'zh-CN' : 'en-US';
  sayAloud([{ words: queueText('calledSpoken', { number: [...number].join(' ') }), language }]);
  return () => clearInterval(timer);
}
