import type { VoiceSum } from '../../../contract/voice';
import type { SureMean } from '../../../domain/voice/certainty';
import { marksIn } from '../../../domain/voice/marks';
import { staffVoiceText } from '../../text/staff-voice';

/** "4.3 ± 0.2", or that too few have answered. */
export function meanWords(mean: SureMean | null): string {
  if (mean === null) return staffVoiceText('tooFew');
  return staffVoiceText('meanValue', { mean: mean.mean.toFixed(1), plus: mean.plusMinus.toFixed(1) });
}

export function countWords({ marks }: Pick<VoiceSum, 'marks'>): string {
  return staffVoiceText('ofCount', { count: marksIn(marks) });
}

export function percentOf(share: number): number {
  return Math.round(share * 100);
}

/** How many of those who were asked answered, in percent; null where nobody was asked. */
export function answeredPercent({ asked, answered }: Pick<VoiceSum, 'asked' | 'answered'>): number | null {
  return asked === 0 ? null : Math.min(100, percentOf(answered / asked));
}

/** Whether the last week differs from the one before by more than chance would; null where one of them cannot say. */
export function trendWords(weeks: readonly Pick<VoiceSum, 'mean'>[]): string | null {
  const [before, last] = weeks.slice(-2).map(({ mean }) => mean);
  if (!before || !last) return null;
  const difference = last.mean - before.mean;
  const chance = Math.hypot(before.plusMinus, last.plusMinus);
  if (Math.abs(difference) <= chance) return staffVoiceText('trendSame');
  const by = Math.abs(difference).toFixed(1);
  return staffVoiceText(difference > 0 ? 'trendUp' : 'trendDown', { by });
}
