import { allFaultKinds, faultKinds } from '../faults/fault-kinds';
import { everyInvariant } from '../invariants/every-invariant';
import type { SeedResult } from './simulate-seed';

/** A failing run in plain sentences: what was promised, what broke it, and what led there. */
export function tellStory({ seed, broken, story, startMs, acts, faults }: SeedResult): string {
  if (!broken) return `Seed ${seed} kept every promise.`;
  const invariant = everyInvariant.find(({ name }) => name === broken.invariant);
  return [
    `Seed ${seed} breaks "${broken.invariant}".`,
    ...(invariant ? [`Promised is: ${invariant.sentence}`] : []),
    ...broken.complaints.slice(0, 6).map((complaint) => `But: ${complaint}.`),
    '',
    `What led there (${acts.length} acts, ${faults.length} faults; times from the beginning):`,
    ...story
      .filter(({ sentence }) => !isOrdinary(sentence))
      .map(({ atMs, sentence }) => `  ${clockText(atMs - startMs)}  ${sentence}`),
  ].join('\n');
}

/** Looking at a board on which nothing is done is no part of a story. */
function isOrdinary(sentence: string): boolean {
  return / calls board and is answered ok /.test(sentence);
}

function clockText(ms: number): string {
  const minutes = String(Math.floor(ms / 60_000)).padStart(3, ' ');
  return `${minutes}:${((ms % 60_000) / 1000).toFixed(1).padStart(4, '0')}`;
}

/** What all runs together went through. */
export function summarize(results: readonly SeedResult[]): string {
  const sum = (count: (result: SeedResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const rows = allFaultKinds
    .map((kind) => ({ kind, count: sum((result) => result.faultCounts.get(kind) ?? 0) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `  ${String(count).padStart(7)}  ${kind}: ${faultKinds[kind].sentence}`);
  return [
    `${results.length} seeds: ${sum((result) => result.acts.length)} acts, ${sum((result) => result.orders)} orders, ` +
      `${sum((result) => result.steps)} steps, ${sum((result) => result.conflicts)} conflicts, ` +
      `${sum((result) => result.retries)} retries`,
    `${sum((result) => result.faults.length)} faults struck:`,
    ...rows,
  ].join('\n');
}
