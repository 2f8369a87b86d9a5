import { ownerDeskText } from '../../text/owner-desk';

const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** About how long, in the largest unit that says enough; a dash where nothing is known. */
export function durationWords(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 90 * secondMs) return ownerDeskText('seconds', { count: Math.round(ms / secondMs) });
  if (ms < 90 * minuteMs) return ownerDeskText('minutes', { count: Math.round(ms / minuteMs) });
  return ownerDeskText('hours', { count: Math.round(ms / hourMs) });
}

/** A mean mark with one decimal; a dash where nobody has given one. */
export function markWords(mark: number | null): string {
  return mark === null ? '–' : mark.toFixed(1);
}
