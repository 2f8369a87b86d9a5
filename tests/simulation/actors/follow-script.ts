import type { Chance } from '../engine/chance';
import type { Act } from './act';
import type { ScriptStep } from './visit-scripts';

/** The acts of one visit: each step of its script, a while after the one before. */
export function followed(
  chance: Chance,
  { visit, who, startMs }: { readonly visit: string; readonly who: string; readonly startMs: number },
  script: readonly ScriptStep[],
): Act[] {
  let atMs = startMs;
  return script.map(([what, leastMs, mostMs], index) => {
    atMs += leastMs + chance.fraction(`${visit} step ${index}`) * (mostMs - leastMs);
    return { id: `${visit}, ${index + 1} ${what}`, atMs, what, who, visit };
  });
}
