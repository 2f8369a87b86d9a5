import { metresBetween, type Position } from '../../../domain/place/metres-between';
import { storesText } from '../../text/stores';

/** "320 米" in tens, "3.2 公里" in tenths, whole kilometres from 10 on: the position is fuzzy anyway. */
export function distanceWords(metres: number): string {
  if (metres < 995) return storesText('metres', { count: Math.max(10, Math.round(metres / 10) * 10) });
  const kilometres = metres / 1000;
  const count = kilometres < 9.95 ? kilometres.toFixed(1) : String(Math.round(kilometres));
  return storesText('kilometres', { count });
}

/** Nearest first where a position is known; else in the order given. */
export function nearestFirst<Place extends Position>(
  places: readonly Place[],
  from: Position | null,
): readonly Place[] {
  if (from === null) return places;
  return [...places].sort((a, b) => metresBetween(from, a) - metresBetween(from, b));
}
