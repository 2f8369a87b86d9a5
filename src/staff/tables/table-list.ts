import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { BillRow } from '../../../contract/bills';
import type { TableRow } from '../../../contract/staff';
import { takeNamedStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { Refetcher } from '../../features/session/refetcher';

const pauseMs = 800;

/** The tables of a store, the codes on them, and the bills that are open there. */
export class TableList {
  tables: readonly TableRow[] = [];
  bills: readonly BillRow[] = [];
  status: 'opening' | 'ready' | 'failed' = 'opening';
  problem: Problem | null = null;
  /** The table whose code is being renewed; its button takes no second tap. */
  renewingId: string | null = null;

  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);
  private readonly billsRefetcher = new Refetcher(() => this.fetchBills(), pauseMs);

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'refetcher' | 'billsRefetcher'>(this, {
      storeId: false,
      refetcher: false,
      billsRefetcher: false,
      bills: observableRef,
      tables: observableRef,
      problem: observableRef,
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Bills change with every round and every payment; tables hardly ever do. */
  refreshBills(): Promise<void> {
    return this.billsRefetcher.ask();
  }

  billAt(tableId: string): BillRow | null {
    return this.bills.find((bill) => bill.tableId === tableId) ?? null;
  }

  table(tableId: string | null): TableRow | null {
    return this.tables.find((table) => table.tableId === tableId) ?? null;
  }

  /** From the answer on the old code is void. Null when it worked. */
  renew(tableId: string, reason: string): Promise<Problem | null> {
    return takeNamedStep(
      this,
      'renewingId',
      tableId,
      () => callStaff('renewTableCode', { storeId: this.storeId, tableId, reason }),
      (answer) => {
        if (!answer.ok) return;
        const { table: renewed } = answer.data;
        this.tables = this.tables.map((table) => (table.tableId === tableId ? renewed : table));
      },
    );
  }

  private async fetchBills(): Promise<void> {
    const answer = await callStaff('listBills', { storeId: this.storeId });
    runInAction(() => {
      if (answer.ok) this.bills = answer.data.bills;
    });
  }

  private async fetch(): Promise<void> {
    const answer = await callStaff('listTables', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) {
        this.tables = answer.data.tables;
        this.bills = answer.data.bills;
        this.status = 'ready';
      } else if (this.tables.length === 0) {
        this.status = 'failed';
      }
    });
  }
}
