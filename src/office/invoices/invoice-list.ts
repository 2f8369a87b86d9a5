import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { InvoiceRow, StaffAnswers } from '../../../contract/staff';
import { takeNamedStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';

/** Invoices of one store: those to make, and those that were made. */
export class InvoiceList {
  answer: StaffAnswers['listInvoices'] | null = null;
  problem: Problem | null = null;
  /** The order whose invoice is being noted now. */
  busyOrderId: string | null = null;

  constructor(private readonly storeId: string) {
    makeAutoObservable(this, { answer: observableRef, problem: observableRef });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listInvoices', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  /** Notes an invoice as made; null when it worked. */
  async issue(orderId: string, number: string): Promise<Problem | null> {
    const input = { storeId: this.storeId, orderId, number: number.trim() };
    return takeNamedStep(
      this,
      'busyOrderId',
      orderId,
      () => callStaff('issueInvoice', input),
      () => this.refresh(),
    );
  }
}

/** Made out for another sum than the order stands at now. */
export function needsCorrection({ amount, issuedAmount }: InvoiceRow): boolean {
  return issuedAmount !== null && issuedAmount !== amount;
}
