import fc from 'fast-check';
import {
  countStock,
  firstTrayOf,
  mostTrays,
  remainingOnTray,
  remainingPortions,
  takeFromTrays,
  traysInOrder,
  type StockCount,
  type Tray,
} from './trays';

const portions = fc.integer({ min: 0, max: 9999 });

/** What orders and returns do to a day, as the server does it. */
class Day {
  readonly touched = new Map<number, Tray>();

  constructor(private readonly stock: StockCount) {}

  get remaining(): number {
    return remainingPortions(this.stock, [...this.touched.values()]) ?? 0;
  }

  take(orderId: string, wanted: number): boolean {
    const lookedAt = [];
    for (const tray of traysInOrder(this.stock, firstTrayOf(orderId, this.stock))) {
      lookedAt.push({ tray, remaining: this.on(tray) });
      if (this.on(tray) >= wanted) break;
    }
    const from = takeFromTrays(lookedAt, wanted);
    for (const { tray, portions: taken } of from ?? []) this.move(tray, -taken);
    return from !== null;
  }

  move(tray: number, by: number): void {
    this.touched.set(tray, { tray, count: this.stock.count, remaining: this.on(tray) + by });
  }

  private on(tray: number): number {
    return remainingOnTray(this.stock, tray, this.touched.get(tray) ?? null);
  }
}

test('the trays of a fresh count hold exactly what was counted, none of them one more than another', () => {
  fc.assert(
    fc.property(portions, (counted) => {
      const stock = countStock(counted, 1);
      const shares = traysInOrder(stock, 0).map((tray) => remainingOnTray(stock, tray, null));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(counted);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      expect(stock.trays).toBeGreaterThanOrEqual(1);
      expect(stock.trays).toBeLessThanOrEqual(mostTrays);
    }),
  );
});

test('an order gets its portions exactly when the dish has them, wherever they lie', () => {
  const orders = fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), orders, (counted, wishes) => {
      const day = new Day(countStock(counted, 1));
      for (const [orderId, wanted] of wishes) {
        const before = day.remaining;
        const isTaken = day.take(orderId, wanted);
        expect(isTaken).toBe(before >= wanted);
        expect(day.remaining).toBe(isTaken ? before - wanted : before);
        for (const { remaining } of day.touched.values()) expect(remaining).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('what is taken is what was wanted, from no tray more than it had', () => {
  const looks = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: mostTrays });
  fc.assert(
    fc.property(looks, fc.integer({ min: 1, max: 40 }), (remaining, wanted) => {
      const lookedAt = remaining.map((here, tray) => ({ tray, remaining: here }));
      const from = takeFromTrays(lookedAt, wanted);
      const sum = remaining.reduce((total, here) => total + here, 0);
      expect(from === null).toBe(sum < wanted);
      for (const { tray, portions: taken } of from ?? [])
        expect(taken).toBeLessThanOrEqual(remaining[tray] ?? 0);
      if (from) expect(from.reduce((total, { portions: taken }) => total + taken, 0)).toBe(wanted);
    }),
  );
});

test('a new count makes every tray full anew, whatever orders took before', () => {
  fc.assert(
    fc.property(portions, portions, (first, second) => {
      const before = countStock(first, 1);
      const touched = traysInOrder(before, 0).map((tray) => ({ tray, count: 1, remaining: 0 }));
      expect(remainingPortions(before, touched)).toBe(0);
      expect(remainingPortions(countStock(second, 2), touched)).toBe(second);
      expect(remainingPortions(countStock(null, 2), touched)).toBeNull();
    }),
  );
});

test('a thousand orders spread over all trays, none of which gets twice its part', () => {
  const stock = countStock(1000, 1);
  const orders = new Map<number, number>();
  for (let index = 0; index < 1000; index += 1) {
    const tray = firstTrayOf(`order-${index}`, stock);
    orders.set(tray, (orders.get(tray) ?? 0) + 1);
  }
  expect(orders.size).toBe(mostTrays);
  expect(Math.max(...orders.values())).toBeLessThan((2 * 1000) / mostTrays);
});
