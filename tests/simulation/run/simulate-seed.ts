import { noonMs } from '../../../domain/testing/build-quote-input';
import type { Act, ActName, Perform } from '../actors/act';
import { billActs } from '../actors/bill-acts';
import { counterActs } from '../actors/counter-acts';
import { guestActs } from '../actors/guest-acts';
import { planDay } from '../actors/plan';
import { refundActs } from '../actors/refund-acts';
import { platformActs } from '../actors/platform-acts';
import { rewardActs } from '../actors/reward-acts';
import { staffActs } from '../actors/staff-acts';
import { storedValueActs } from '../actors/stored-value-acts';
import { tableActs } from '../actors/table-acts';
import { tillActs } from '../actors/till-acts';
import { Chance } from '../engine/chance';
import type { StoryLine } from '../engine/story';
import { seededSwitches } from '../faults/faults';
import { advance } from './advance';
import { Broken } from './broken';
import { settle } from './settle';
import { SimulatedWorld } from './simulated-world';
import type { World } from './world';

export interface SeedOptions {
  readonly seed: number;
  /** Of the restaurant's time, before everything settles. */
  readonly minutes: number;
  /** `:memory:`, or a data file that does not exist yet; then the power may go and come back. */
  readonly file?: string;
  /** When given, only these acts happen and only these faults strike. */
  readonly only?: { readonly acts: ReadonlySet<string>; readonly faults: ReadonlySet<string> };
}

export interface SeedResult {
  readonly seed: number;
  readonly broken: Broken | null;
  readonly acts: readonly string[];
  readonly faults: readonly string[];
  readonly faultCounts: ReadonlyMap<string, number>;
  readonly orders: number;
  readonly steps: number;
  readonly conflicts: number;
  readonly retries: number;
  readonly traceHash: string;
  readonly startMs: number;
  readonly story: readonly StoryLine[];
}

const performs: Partial<Record<ActName, Perform>> = {
  ...guestActs,
  ...storedValueActs,
  ...billActs,
  ...staffActs,
  ...refundActs,
  ...tillActs,
  ...tableActs,
  ...rewardActs,
  ...counterActs,
  ...platformActs,
};

/** Ten minutes before the business day changes. */
const beforeNewDayMs = noonMs + (15 * 60 + 42) * 60_000;

/** One seed from the first guest to the last entry in the books. The same options give the same run, to the last step. */
export async function simulateSeed(options: SeedOptions): Promise<SeedResult> {
  const { seed, minutes, file = ':memory:', only } = options;
  const chance = new Chance(seed);
  const startMs = chance.is('begins before the new day', 0.25) ? beforeNewDayMs : noonMs;
  const switches = seededSwitches(chance);
  const world = new SimulatedWorld({ chance, startMs, switches, onlyFaults: only?.faults ?? null, file });
  const acts = planDay(chance, minutes, file !== ':memory:').filter((act) => only?.acts.has(act.id) ?? true);
  for (const act of acts) {
    world.timeline.schedule(startMs + act.atMs, act.id, () => perform(world, act));
  }
  const broken = await brokenPromise(world, startMs + minutes * 60_000);
  const { story, faults, databaseDoor } = world;
  const result = {
    seed,
    broken,
    startMs,
    acts: acts.map((act) => act.id),
    faults: faults.struck,
    faultCounts: faults.counts,
    orders: world.books.all('orders').length,
    steps: story.steps,
    conflicts: databaseDoor.conflicts,
    retries: databaseDoor.retries,
    traceHash: story.traceHash(),
    story: [...story.lines],
  };
  await world.close();
  return result;
}

async function perform(world: World, act: Act): Promise<void> {
  const run = performs[act.what];
  if (!run) throw new Error(`nobody knows how to ${act.what}`);
  world.story.record(act.id);
  await run(world, act);
}

async function brokenPromise(world: SimulatedWorld, untilMs: number): Promise<Broken | null> {
  try {
    await advance(world, untilMs);
    await settle(world);
    return null;
  } catch (error) {
    if (error instanceof Broken) return error;
    throw error;
  }
}
