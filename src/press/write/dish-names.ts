import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { DishName } from '../../../contract/staff';
import { callStaff } from '../../platform/cloud';
import { localText } from '../../text/language';

/** The dishes of the store of which an article can tell, as the stock lists them. */
class DishNames {
  rows: readonly DishName[] = [];

  constructor() {
    makeAutoObservable(this, { rows: observableRef });
  }

  /** The dishes of an article that is taken up. */
  know(rows: readonly DishName[]): void {
    this.rows = [...this.rows, ...rows.filter(({ dishId }) => !this.knows(dishId))];
  }

  knows(wanted: string): boolean {
    return this.rows.some(({ dishId }) => dishId === wanted);
  }

  async refresh(storeId: string): Promise<void> {
    const answer = await callStaff('listStock', { storeId });
    if (answer.ok) runInAction(() => (this.rows = answer.data.rows));
  }

  /** The id while the list has not come, or for what left the menu. */
  nameOf(dishId: string): string {
    const row = this.rows.find((candidate) => candidate.dishId === dishId);
    return row === undefined ? dishId : localText(row.name);
  }
}

export const dishNames = new DishNames();
