import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StoreView } from '../../../contract/views';
import { metresBetween, type Position } from '../../../domain/place/metres-between';
import { callGuest, type Problem } from '../../platform/cloud';
import { locate, mayLocate } from '../../platform/location';
import { visit } from '../session/visit';
import { nearestFirst } from './distance';

/** Every store of the house, nearest first once the guest has allowed the position. */
export class StoreList {
  status: 'loading' | 'ready' | 'failed' = 'loading';
  problem: Problem | null = null;
  stores: readonly StoreView[] = [];
  nowMs = Date.now();
  position: Position | null = null;
  isLocating = false;
  /** The guest wanted the nearest, but the phone gave no position. */
  hasNoPosition = false;

  constructor() {
    makeAutoObservable(this, { stores: observableRef, problem: observableRef, position: observableRef });
  }

  get inOrder(): readonly StoreView[] {
    return nearestFirst(this.stores, this.position);
  }

  /** A store by id: from the list, or the one the visit is at. */
  find(storeId: string): StoreView | null {
    const listed = this.stores.find((store) => store.id === storeId);
    return listed ?? (visit.store?.id === storeId ? visit.store : null);
  }

  metresTo(store: Position): number | null {
    return this.position === null ? null : metresBetween(this.position, store);
  }

  async refresh(): Promise<void> {
    const answer = await callGuest('listStores', {});
    runInAction(() => {
      if (answer.ok) {
        this.stores = answer.data.stores;
        this.nowMs = answer.data.nowMs;
        this.status = 'ready';
        this.problem = null;
        return;
      }
      this.problem = answer.problem;
      if (this.stores.length === 0) this.status = 'failed';
    });
  }

  /** Uses the position only where it was allowed before; nobody is asked. */
  async locateQuietly(): Promise<void> {
    if (this.position === null && (await mayLocate())) await this.locate();
  }

  /** Asks for the position. Declining leaves the list as it was. */
  async locate(): Promise<void> {
    if (this.isLocating) return;
    this.isLocating = true;
    const position = await locate();
    runInAction(() => {
      this.isLocating = false;
      this.hasNoPosition = position === null;
      if (position !== null) this.position = position;
    });
  }
}

export const storeList = new StoreList();
