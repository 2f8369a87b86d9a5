import type { Witness } from '../books/witness';
import type { Chance } from '../engine/chance';
import type { Story } from '../engine/story';
import { allFaultKinds, faultKinds, onlySlow } from './fault-kinds';
import type { FaultKind } from './fault-kinds';

/** How much more often than usual each kind strikes in one run; 0 is a switch that is off. */
export type Switches = Readonly<Record<FaultKind, number>>;

export const noFaults = switchesOf(() => 0);

/**
 * Each seed turns on kinds of its own choice. A run in which only few things fail, but often, finds what a run in
 * which everything fails a little never reaches ("swarm testing", Groce and others, 2012).
 */
export function seededSwitches(chance: Chance): Switches {
  if (chance.is('calm day', 0.12)) return noFaults;
  const isStormy = chance.is('stormy day', 0.2);
  return switchesOf((kind) => {
    const key = `switch ${kind}`;
    return isStormy || chance.is(key, 0.45) ? chance.pick(`${key} strength`, [0.5, 1, 1, 2, 4]) : 0;
  });
}

function switchesOf(strengthOf: (kind: FaultKind) => number): Switches {
  return Object.fromEntries(allFaultKinds.map((kind) => [kind, strengthOf(kind)])) as Switches;
}

/** Decides for each occasion whether something goes wrong, and remembers what did. */
export class Faults {
  /** Occasions that were struck, in the order in which they were: `<kind> <occasion>`. */
  readonly struck: string[] = [];
  readonly counts = new Map<FaultKind, number>();
  lastStruckMs = -Infinity;
  /** An occasion that is asked about again is the same one. */
  readonly #decided = new Map<string, boolean>();
  private isOver = false;

  constructor(
    private readonly parts: {
      readonly chance: Chance;
      readonly story: Story;
      readonly now: () => number;
      readonly switches: Switches;
      readonly witness: Witness;
      /** When given, only these occasions are struck: for making a failing run smaller. */
      readonly only: ReadonlySet<string> | null;
    },
  ) {}

  strikes(kind: FaultKind, occasion: string): boolean {
    if (this.parts.switches[kind] === 0) return false;
    const key = `${kind} ${occasion}`;
    const decided = this.#decided.get(key);
    if (decided !== undefined) return decided;
    if (this.isOver) return false;
    const isStruck = this.#decide(kind, key);
    this.#decided.set(key, isStruck);
    if (isStruck) this.#note(kind, key, occasion);
    return isStruck;
  }

  hasStruck(kind: FaultKind, occasion: string): boolean {
    return this.#decided.get(`${kind} ${occasion}`) === true;
  }

  #decide(kind: FaultKind, key: string): boolean {
    const { chance, switches, only } = this.parts;
    const probability = Math.min(0.9, faultKinds[kind].probability * switches[kind]);
    return chance.is(key, probability) && (only === null || only.has(key));
  }

  #note(kind: FaultKind, key: string, occasion: string): void {
    this.struck.push(key);
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.lastStruckMs = this.parts.now();
    if (!onlySlow.has(kind)) this.parts.witness.brokenRuns.add(occasion.split('/')[0] ?? occasion);
    this.parts.story.tell(`  ✗ ${faultKinds[kind].sentence} (${occasion})`);
  }

  /** From now on everything works; what was decided, such as that a notification never arrives, stays so. */
  end(): void {
    this.isOver = true;
  }
}
