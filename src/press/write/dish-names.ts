import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StockRow } from '../../../contract/staff';
import { callStaff } from '../../platform/cloud';
import { localText } from '../../text/language';

/** The dishes of the store of which an article can tell, as the stock lists them. */
class DishNames {
  rows: readonly StockRow[] = [];

  constructor() {
    makeAutoObservable(this, { rows: observableRef });
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
