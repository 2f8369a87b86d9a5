import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarize, tellStory } from './run/report';
import { shrink } from './run/shrink';
import { simulateSeed } from './run/simulate-seed';
import type { SeedOptions, SeedResult } from './run/simulate-seed';

export interface SimulationOptions {
  readonly firstSeed: number;
  readonly seeds: number;
  readonly minutes: number;
}

/** Every so many seeds run on a data file, so that the power may go; the others run in memory, which is faster. */
const onFileEvery = 5;

/** What `npm run simulate` does; yields the seed that failed, or null. */
export async function runSimulation(
  { firstSeed, seeds, minutes }: SimulationOptions,
  print: (line: string) => void,
): Promise<number | null> {
  const results: SeedResult[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'galley-simulation-'));
  let files = 0;
  try {
    for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
      const newFile = () => (seed % onFileEvery === 0 ? join(folder, `${(files += 1)}.db`) : ':memory:');
      const options = { seed, minutes, file: newFile() };
      const result = await simulateSeed(options);
      results.push(result);
      print(lineOf(result));
      if (result.broken) return await explain(options, result, newFile, print);
    }
    print(`\n${summarize(results)}\nEvery promise was kept.`);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf({ seed, broken, orders, steps, faults, conflicts, traceHash }: SeedResult): string {
  const outcome = broken ? `BROKE ${broken.message}` : 'ok';
  return `seed ${seed}: ${orders} orders, ${steps} steps, ${faults.length} faults, ${conflicts} conflicts, trace ${traceHash.slice(0, 12)}: ${outcome}`;
}

async function explain(
  options: SeedOptions,
  result: SeedResult,
  newFile: () => string,
  print: (line: string) => void,
): Promise<number> {
  print('\nMaking the failing run smaller …\n');
  print(tellStory(await shrink(options, result, newFile)));
  print(`\nAgain: npm run simulate -- --seed ${options.seed} --minutes ${options.minutes}`);
  return options.seed;
}
