import type { Collection } from './collection';
import type { Fields } from './document';
import type { IndexEntry } from './index-table';
import { compileQuery, type Matches } from './matching';
import { sortRows } from './order';
import { planQuery, type OrderItem, type Plan } from './planner';
import type { Row } from './row';

export interface FindRequest {
  query: Fields;
  order: readonly OrderItem[];
  skip: number;
  /** `Infinity` for all. */
  limit: number;
}

export interface Explain {
  /** The index that was used; several names for a union; null for a scan of the whole collection. */
  index: string | null;
  documentsLookedAt: number;
}

export interface Found {
  rows: Row[];
  explain: Explain;
}

/** The committed documents of a query in the wanted order. */
export function findRows(collection: Collection, request: FindRequest): Found {
  const { query, order, skip, limit } = request;
  const plan = planQuery(collection, query, order);
  const explain: Explain = { index: planName(plan), documentsLookedAt: 0 };
  const isInOrder = order.length === 0 || (plan.kind === 'index' && plan.isOrdered);
  const wanted = skip + limit;
  const expected = isInOrder && Number.isFinite(wanted) ? wanted : undefined;
  const rows: Row[] = [];
  for (const row of matchingRows(collection, plan, query, explain, expected)) {
    rows.push(row);
    if (isInOrder && rows.length >= wanted) break;
  }
  const sorted = isInOrder ? rows : sortRows(rows, order);
  return { rows: sorted.slice(skip, wanted), explain };
}

/** How many committed documents match; from the index alone where it holds the whole answer. */
export function countRows(collection: Collection, query: Fields): number {
  if (Object.keys(query).length === 0) return collection.count();
  const plan = planQuery(collection, query, []);
  if (plan.kind === 'index' && !plan.needsMatching && !plan.mayRepeat) {
    return plan.ranges.reduce((total, range) => total + plan.index.countIn(range), 0);
  }
  const explain: Explain = { index: null, documentsLookedAt: 0 };
  const rows = matchingRows(collection, plan, query, explain);
  let total = 0;
  while (!rows.next().done) total++;
  return total;
}

function* matchingRows(
  collection: Collection,
  plan: Plan,
  query: Fields,
  explain: Explain,
  expected?: number,
): Generator<Row> {
  const needsMatching = plan.kind === 'union' || plan.needsMatching;
  const matches: Matches | null = needsMatching ? compileQuery(query) : null;
  for (const row of candidates(collection, plan, expected)) {
    explain.documentsLookedAt++;
    if (!matches || matches(row)) yield row;
  }
}

function candidates(collection: Collection, plan: Plan, expected?: number): Iterable<Row> {
  switch (plan.kind) {
    case 'scan':
      return collection.scan();
    case 'union':
      return withoutRepeats(plan.plans.map((part) => candidates(collection, part)));
    case 'index': {
      const walks = plan.ranges.map((range) => plan.index.walk(range, plan.isBackward, expected));
      const merged = plan.isOrdered && walks.length > 1 ? merge(walks, plan) : inTurn(walks);
      return plan.mayRepeat ? withoutRepeats([merged]) : merged;
    }
  }
}

function* inTurn(walks: Iterable<IndexEntry>[]): Generator<Row> {
  for (const walk of walks) for (const entry of walk) yield entry.row;
}

function* withoutRepeats(sources: Iterable<Row>[]): Generator<Row> {
  const seen = new Set<number>();
  for (const source of sources) {
    for (const row of source) {
      if (seen.has(row.sequence)) continue;
      seen.add(row.sequence);
      yield row;
    }
  }
}

/** Walks several ranges side by side, always taking the next in order of what follows their prefixes. */
function* merge(walks: Generator<IndexEntry>[], plan: Plan & { kind: 'index' }): Generator<Row> {
  const heads: { entry: IndexEntry; suffix: Buffer; walk: Generator<IndexEntry> }[] = [];
  const push = (walk: Generator<IndexEntry>, prefixLength: number) => {
    const next = walk.next();
    if (next.done) return;
    heads.push({ entry: next.value, suffix: next.value.key.subarray(prefixLength), walk });
  };
  const lengths = new Map(walks.map((walk, i) => [walk, plan.ranges[i]?.prefixLength ?? 0]));
  for (const walk of walks) push(walk, lengths.get(walk) ?? 0);
  const sign = plan.isBackward ? -1 : 1;
  while (heads.length > 0) {
    let best = 0;
    for (let i = 1; i < heads.length; i++) {
      const [one, other] = [heads[i], heads[best]];
      if (one && other && sign * compareHeads(one, other) < 0) best = i;
    }
    const [head] = heads.splice(best, 1);
    if (!head) return;
    yield head.entry.row;
    push(head.walk, lengths.get(head.walk) ?? 0);
  }
}

function compareHeads(
  one: { suffix: Buffer; entry: IndexEntry },
  other: { suffix: Buffer; entry: IndexEntry },
): number {
  return Buffer.compare(one.suffix, other.suffix) || one.entry.row.sequence - other.entry.row.sequence;
}

function planName(plan: Plan): string | null {
  switch (plan.kind) {
    case 'scan':
      return null;
    case 'index':
      return plan.index.name;
    case 'union':
      return plan.plans.map(planName).join(' + ');
  }
}
