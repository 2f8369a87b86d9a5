import type { Collection } from './collection';
import { conditionsOf, type Conditions } from './conditions';
import type { Fields } from './document';
import type { IndexTable, KeyRange } from './index-table';
import { rangesFor, type IndexBounds } from './index-bounds';

export interface OrderItem {
  path: string;
  direction: 1 | -1;
}

/** How the documents of a query are reached. */
export type Plan =
  | {
      kind: 'index';
      index: IndexTable;
      ranges: KeyRange[];
      isBackward: boolean;
      /** Walking the ranges side by side gives the wanted order. */
      isOrdered: boolean;
      /** What is found must still be matched against the query. */
      needsMatching: boolean;
      /** The same document may be met twice. */
      mayRepeat: boolean;
    }
  | { kind: 'union'; plans: Plan[] }
  | { kind: 'scan'; needsMatching: boolean };

/** How many ranges are merged while walking; more are collected and sorted. */
const mergedRanges = 64;

/**
 * Chooses the index that pins the most fields; among equals the one that also gives the order. There are no
 * statistics: with the indexes an application declares, counting pinned fields chooses what it was declared for.
 */
export function planQuery(collection: Collection, query: Fields, order: readonly OrderItem[]): Plan {
  const conditions = conditionsOf(query);
  let best: { plan: Plan; score: number } | null = null;
  for (const index of [collection.primary, ...collection.indexes]) {
    const candidate = planIndex(index, conditions, order);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  const union = best && best.score >= scores.point ? null : planUnion(collection, conditions);
  return union ?? best?.plan ?? { kind: 'scan', needsMatching: Object.keys(query).length > 0 };
}

/** An equality outweighs a range, a range outweighs the order; a whole unique key outweighs all. */
const scores = { point: 8, list: 7, range: 4, order: 3, unique: 1000 };

function planIndex(
  index: IndexTable,
  conditions: Conditions,
  order: readonly OrderItem[],
): { plan: Plan; score: number } | null {
  const bounds = rangesFor(index, conditions);
  const sorted = bounds.ranges.length <= mergedRanges ? orderOf(index, bounds, order) : null;
  const score =
    bounds.pinned * scores.point -
    bounds.lists * (scores.point - scores.list) +
    (bounds.hasRange ? scores.range : 0) +
    (sorted !== null && order.length > 0 ? scores.order : 0) +
    (index.definition.unique && bounds.pinned === index.fields.length ? scores.unique : 0);
  if (score <= 0) return null;
  const usesAll = bounds.used === conditions.byPath.size;
  return {
    score,
    plan: {
      kind: 'index',
      index,
      ranges: bounds.ranges,
      isBackward: sorted === 'backward',
      isOrdered: sorted !== null,
      needsMatching: !(conditions.isComplete && usesAll && bounds.isExact),
      mayRepeat: index.multikeyFields !== 0,
    },
  };
}

/** Whether walking the index gives the order; fields pinned to one value do not count. */
function orderOf(
  index: IndexTable,
  bounds: IndexBounds,
  order: readonly OrderItem[],
): 'forward' | 'backward' | null {
  let at = bounds.pinned;
  let isBackward: boolean | null = null;
  for (const { path, direction } of order) {
    if (bounds.constantPaths.has(path)) continue;
    const field = index.fields[at];
    if (!field || field.path !== path || index.isMultikey(at)) return null;
    const backward = field.isDescending === (direction === 1);
    if (isBackward !== null && backward !== isBackward) return null;
    isBackward = backward;
    at++;
  }
  return isBackward ? 'backward' : 'forward';
}

/** An `$or` whose every branch has an index. */
function planUnion(collection: Collection, conditions: Conditions): Plan | null {
  for (const branches of conditions.alternatives) {
    const plans = branches.map((branch) => planQuery(collection, branch, []));
    if (plans.every((plan) => plan.kind !== 'scan')) return { kind: 'union', plans };
  }
  return null;
}
