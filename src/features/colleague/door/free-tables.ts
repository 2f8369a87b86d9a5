import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../../contract/staff';
import { callStaff } from '../../../platform/cloud';

export type FreeTable = StaffAnswers['queueTables']['tables'][number];

/** Tables at which a party could sit down now: nobody sits, eats or has a bill there, and nobody comes there soon. */
export class FreeTables {
  /** By party size, the best first, as they were when somebody last asked. */
  bySize: Readonly<Record<number, readonly FreeTable[]>> = {};

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, bySize: observableRef });
  }

  async find(partySize: number): Promise<void> {
    const answer = await callStaff('queueTables', { storeId: this.storeId, partySize });
    if (!answer.ok) return;
    runInAction(() => {
      this.bySize = { ...this.bySize, [partySize]: answer.data.tables };
    });
  }

  /** Null until they are known. */
  of(partySize: number): readonly FreeTable[] | null {
    return this.bySize[partySize] ?? null;
  }
}
