/**
 * The portions that a dish has on a business day lie on several trays, so that orders need not all wait for one
 * document. What is on a tray that nobody has touched since the last count follows from the count.
 */
export interface StockCount {
  /** Portions there were at the count; null when staff lifted the limit for the day. */
  readonly portions: number | null;
  /** 1 for the first count of the day; raised whenever staff count again, which makes all trays full anew. */
  readonly count: number;
  readonly trays: number;
}

/** A tray as the last order left it. */
export interface Tray {
  readonly tray: number;
  /** The count it was filled at; one from an earlier count says nothing any more. */
  readonly count: number;
  readonly remaining: number;
}

export interface TakenFromTray {
  readonly tray: number;
  readonly portions: number;
}

/** More would cost those who come when nothing is left one more read for each. */
export const mostTrays = 8;

/** Fewer portions on a tray would send most orders on to the next one. */
const leastPortionsOnATray = 4;

export function traysFor(portions: number): number {
  return Math.min(mostTrays, Math.max(1, Math.floor(portions / leastPortionsOnATray)));
}

export function countStock(portions: number | null, count: number): StockCount {
  return { portions, count, trays: traysFor(portions ?? 0) };
}

/** What lies on a tray: what its last order left, or its even share of the count. */
export function remainingOnTray(stock: StockCount, tray: number, touched: Tray | null): number {
  if (touched && touched.count === stock.count) return touched.remaining;
  const portions = stock.portions ?? 0;
  return Math.floor(portions / stock.trays) + (tray < portions % stock.trays ? 1 : 0);
}

/** What is left of the dish; null when it has no limit. */
export function remainingPortions(stock: StockCount, touched: readonly Tray[]): number | null {
  if (stock.portions === null) return null;
  const byTray = new Map(touched.map((tray) => [tray.tray, tray]));
  return traysInOrder(stock, 0).reduce(
    (sum, tray) => sum + remainingOnTray(stock, tray, byTray.get(tray) ?? null),
    0,
  );
}

/** All trays in the order in which an order looks at them: the one it begins with, and on around. */
export function traysInOrder({ trays }: Pick<StockCount, 'trays'>, first: number): number[] {
  return Array.from({ length: trays }, (_, index) => (first + index) % trays);
}

/** Spreads orders evenly by their ids: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function firstTrayOf(orderId: string, { trays }: Pick<StockCount, 'trays'>): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < orderId.length; index += 1) {
    hash = Math.imul(hash ^ orderId.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % trays;
}

/**
 * Takes portions from trays as they were looked at: from the last one alone when it has enough, for then the others need
 * not be written, and otherwise from all of them in turn. Null when they have too few together.
 */
export function takeFromTrays(
  lookedAt: readonly Pick<Tray, 'tray' | 'remaining'>[],
  portions: number,
): TakenFromTray[] | null {
  const last = lookedAt.at(-1);
  if (last && last.remaining >= portions) return [{ tray: last.tray, portions }];
  const taken: TakenFromTray[] = [];
  let missing = portions;
  for (const { tray, remaining } of lookedAt) {
    const here = Math.min(remaining, missing);
    if (here > 0) taken.push({ tray, portions: here });
    missing -= here;
  }
  return missing === 0 ? taken : null;
}
