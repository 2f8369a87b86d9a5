import type { Services } from '../../../server/services';
import type { Witness } from '../books/witness';
import type { Chance } from '../engine/chance';
import type { Stillness } from '../engine/stillness';
import type { Story } from '../engine/story';
import type { Timeline } from '../engine/timeline';
import type { Faults } from '../faults/faults';
import { timeoutMs } from './function-kinds';
import type { FunctionKind } from './function-kinds';

/** One invocation of a function. */
export interface FunctionRun {
  /** Who started it and what for; no two of one simulation have the same. */
  readonly key: string;
  readonly kind: FunctionKind;
  operations: number;
  idsMade: number;
  isOver: boolean;
}

/** A warm instance: a memory and a clock of its own, and one invocation at a time. */
export interface Instance {
  readonly name: string;
  readonly skewMs: number;
  readonly services: Services;
  run: FunctionRun | null;
}

const instancesOfAKind = 4;
const mostSkewMs = 1_500;
const databaseTakesMs = 24;

export interface FunctionParts {
  readonly chance: Chance;
  readonly timeline: Timeline;
  readonly stillness: Stillness;
  readonly story: Story;
  readonly faults: Faults;
  readonly witness: Witness;
}

/** Starts functions on instances, carries out what they ask of the outside one by one, and kills them. */
export class Functions {
  readonly #instancesByKind = new Map<FunctionKind, Instance[]>();
  readonly #endings = new Map<FunctionRun, () => void>();
  #instancesMade = 0;
  /** Operations that have begun and not ended: writes that wait for a document that somebody holds. */
  waitingOperations = 0;

  constructor(
    private readonly parts: FunctionParts,
    private readonly wire: (instance: Omit<Instance, 'services'>) => Services,
  ) {}

  get running(): number {
    return this.#endings.size;
  }

  /** Runs a function to its answer; null when it was killed or ran out of time. */
  call<Answer>(
    kind: FunctionKind,
    key: string,
    body: (services: Services) => Promise<Answer>,
  ): Promise<Answer | null> {
    const { timeline, stillness, story } = this.parts;
    const run: FunctionRun = { key, kind, operations: 0, idsMade: 0, isOver: false };
    const instance = this.#freeInstance(kind, key);
    instance.run = run;
    return new Promise((resolve, reject) => {
      const cancelTimeout = timeline.after(timeoutMs[kind], `${key} times out`, () => {
        story.tell(`  ✗ ${key} ran out of time`);
        this.kill(run);
      });
      const end = (answer: Answer | null) => {
        run.isOver = true;
        cancelTimeout();
        this.#endings.delete(run);
        if (instance.run === run) instance.run = null;
        stillness.noteActivity();
        resolve(answer);
      };
      this.#endings.set(run, () => end(null));
      body(instance.services).then((answer) => {
        if (!run.isOver) end(answer);
      }, reject);
    });
  }

  /** The invocation ends where it stands; its instance and its memory are gone. */
  kill(run: FunctionRun): void {
    const instances = this.#instancesByKind.get(run.kind) ?? [];
    this.parts.witness.brokenRuns.add(run.key);
    this.parts.witness.killedRuns.add(run.key);
    this.#instancesByKind.set(
      run.kind,
      instances.filter((instance) => instance.run !== run),
    );
    this.#endings.get(run)?.();
  }

  killAll(): void {
    for (const run of [...this.#endings.keys()]) this.kill(run);
    this.#instancesByKind.clear();
  }

  /**
   * One operation of a running function on the outside: a step of its own, some milliseconds later. Whoever is killed
   * before it never does it; whoever is killed after it never learns of it.
   */
  operate<Answer>(
    instance: Pick<Instance, 'run' | 'name'>,
    label: string,
    execute: (key: string) => Promise<Answer>,
    mostMs = databaseTakesMs,
  ): Promise<Answer> {
    const { run } = instance;
    if (!run) throw new Error(`${instance.name} asked for ${label} while no function ran on it`);
    run.operations += 1;
    const key = `${run.key}/${run.operations} ${label}`;
    const { timeline, stillness, faults, story } = this.parts;
    stillness.noteActivity();
    return new Promise((resolve, reject) => {
      const settle = (outcome: string, pass: () => void) => {
        stillness.noteActivity();
        this.waitingOperations -= 1;
        if (run.isOver) return;
        story.record(`${key}: ${outcome}`);
        if (faults.strikes('function-killed', `${key}, after it`)) this.kill(run);
        else pass();
      };
      timeline.after(this.#latencyMs(key, mostMs), key, () => {
        if (run.isOver) return;
        if (faults.strikes('function-killed', `${key}, before it`)) return this.kill(run);
        this.waitingOperations += 1;
        execute(key).then(
          (answer) => settle('done', () => resolve(answer)),
          (error: Error) => settle('failed', () => reject(error)),
        );
      });
    });
  }

  #latencyMs(key: string, mostMs: number): number {
    const { chance, faults } = this.parts;
    const usualMs = 1 + chance.fraction(`${key} takes`) * mostMs;
    return faults.strikes('operation-slow', key)
      ? usualMs + chance.whole(`${key} delay`, 200, 6_000)
      : usualMs;
  }

  #freeInstance(kind: FunctionKind, key: string): Instance {
    const { chance } = this.parts;
    const instances = this.#instancesByKind.get(kind) ?? [];
    const free = instances.filter((instance) => instance.run === null);
    const startsNew = instances.length < instancesOfAKind && chance.is(`${key} starts an instance`, 0.2);
    if (free.length > 0 && !startsNew) return chance.pick(`${key} runs on`, free);
    const made = this.#newInstance(kind);
    this.#instancesByKind.set(kind, [...instances, made]);
    return made;
  }

  #newInstance(kind: FunctionKind): Instance {
    const { chance, faults } = this.parts;
    this.#instancesMade += 1;
    const name = `${kind} instance ${this.#instancesMade}`;
    const skewMs = faults.strikes('clock-skewed', name)
      ? chance.whole(`${name} skew`, -mostSkewMs, mostSkewMs)
      : 0;
    const instance: Omit<Instance, 'services'> = { name, skewMs, run: null };
    return Object.assign(instance, { services: this.wire(instance) });
  }
}
