import { simulateSeed } from './simulate-seed';
import type { SeedOptions, SeedResult } from './simulate-seed';

/** Tries of one shrinking: enough for a day of hundreds of acts, and over within minutes. */
const mostTries = 240;

type Fails = (acts: readonly string[], faults: readonly string[]) => Promise<SeedResult | null>;

/** The same failure with as few acts and faults as can be found: first whole visits are left out, then single acts. */
export async function shrink(
  options: SeedOptions,
  failed: SeedResult,
  newFile: () => string,
): Promise<SeedResult> {
  let smallest = failed;
  let tries = 0;
  const fails: Fails = async (acts, faults) => {
    if (tries >= mostTries) return null;
    tries += 1;
    const only = { acts: new Set(acts), faults: new Set(faults) };
    const result = await simulateSeed({ ...options, file: newFile(), only });
    return result.broken?.invariant === failed.broken?.invariant ? result : null;
  };
  const keep = (result: SeedResult) => (smallest = result);
  const byVisit = (group: readonly string[]) => fails(group.flatMap(actsOf(failed.acts)), failed.faults);
  await reduce([...new Set(failed.acts.map(visitOf))], byVisit, keep);
  await reduce(smallest.acts, (acts) => fails(acts, smallest.faults), keep);
  await reduce(smallest.faults, (faults) => fails(smallest.acts, faults), keep);
  await reduce(smallest.acts, (acts) => fails(acts, smallest.faults), keep);
  return smallest;
}

/** Acts are named `<visit>, <number> <what>`; others stand alone. */
function visitOf(act: string): string {
  return act.split(', ')[0] ?? act;
}

function actsOf(acts: readonly string[]) {
  return (visit: string) => acts.filter((act) => visitOf(act) === visit);
}

/** Delta debugging: leaves out ever smaller parts as long as it still fails (Zeller and Hildebrandt, 2002). */
async function reduce(
  items: readonly string[],
  fails: (kept: readonly string[]) => Promise<SeedResult | null>,
  keep: (result: SeedResult) => void,
): Promise<void> {
  let kept = items;
  for (let size = Math.ceil(kept.length / 2); size >= 1 && kept.length > 0;) {
    let hasShrunk = false;
    for (let start = 0; start < kept.length;) {
      const without = [...kept.slice(0, start), ...kept.slice(start + size)];
      const result = await fails(without);
      if (result) {
        keep(result);
        kept = without;
        hasShrunk = true;
      } else start += size;
    }
    if (size === 1 && !hasShrunk) return;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
}
