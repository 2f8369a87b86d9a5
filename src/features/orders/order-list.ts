import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OrderSummary } from '../../../contract/views';
import { isLive } from '../../../domain/order/lifecycle';
import { callGuest, type Problem } from '../../platform/cloud';

export type OrderFilter = 'all' | 'live' | 'refunds';

/** The guest's orders, newest first, fetched a page at a time. */
export class OrderList {
  status: 'loading' | 'ready' | 'failed' = 'loading';
  problem: Problem | null = null;
  orders: readonly OrderSummary[] = [];
  filter: OrderFilter = 'all';
  isLoadingMore = false;

  private nextBeforeMs: number | null = null;

  constructor() {
    makeAutoObservable(this, { orders: observableRef, problem: observableRef });
  }

  get shown(): readonly OrderSummary[] {
    if (this.filter === 'live') return this.orders.filter((order) => isLive(order.status));
    return this.filter === 'refunds' ? this.orders.filter((order) => order.refunded > 0) : this.orders;
  }

  get liveCount(): number {
    return this.orders.filter((order) => isLive(order.status)).length;
  }

  get hasMore(): boolean {
    return this.nextBeforeMs !== null;
  }

  choose(filter: OrderFilter): void {
    this.filter = filter;
    if (this.shown.length === 0) void this.loadMore();
  }

  /** Fetches the newest page; what is shown stays until it is there. */
  async refresh(): Promise<void> {
    const answer = await callGuest('listOrders', { beforeMs: null });
    runInAction(() => {
      if (answer.ok) {
        this.orders = answer.data.orders;
        this.nextBeforeMs = answer.data.nextBeforeMs;
        this.status = 'ready';
        this.problem = null;
        return;
      }
      this.problem = answer.problem;
      if (this.orders.length === 0) this.status = 'failed';
    });
  }

  async loadMore(): Promise<void> {
    if (this.isLoadingMore || this.nextBeforeMs === null) return;
    this.isLoadingMore = true;
    const answer = await callGuest('listOrders', { beforeMs: this.nextBeforeMs });
    runInAction(() => {
      this.isLoadingMore = false;
      if (!answer.ok) {
        this.problem = answer.problem;
        return;
      }
      const known = new Set(this.orders.map((order) => order.id));
      this.orders = [...this.orders, ...answer.data.orders.filter((order) => !known.has(order.id))];
      this.nextBeforeMs = answer.data.nextBeforeMs;
    });
    if (this.shown.length === 0) await this.loadMore();
  }
}

export const orderList = new OrderList();
