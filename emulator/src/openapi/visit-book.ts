import type { KeyValueTable } from '../database/key-value-table';

/** A person who calls again within this time is not written down again. */
const precisionMs = 60_000;

/** When each person was last in the mini-program, which content security asks for. */
export class VisitBook {
  constructor(
    private readonly table: KeyValueTable,
    private readonly now: () => number,
  ) {}

  visited(openid: string): void {
    const lastMs = this.#lastMs(openid);
    if (lastMs === null || lastMs + precisionMs < this.now()) this.table.set(openid, this.now());
  }

  hasVisitedWithin(openid: string, ms: number): boolean {
    const lastMs = this.#lastMs(openid);
    return lastMs !== null && lastMs + ms > this.now();
  }

  #lastMs(openid: string): number | null {
    const last = this.table.get(openid);
    return typeof last === 'number' ? last : null;
  }
}
