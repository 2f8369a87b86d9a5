import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { VoucherView } from '../../../contract/rewards-office';
import { readVoucherCode } from '../../../domain/rewards/voucher-code';
import { isSettled } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

/** What became of a code at this counter, for the list of the last minutes. */
export interface Attempt {
  readonly id: string;
  readonly voucher: VoucherView | null;
  readonly problem: Problem | null;
  readonly atMs: number;
}

const attemptsShown = 10;

/** One code after another: typed or scanned, looked at, handed over. */
export class Redeeming {
  code = '';
  voucher: VoucherView | null = null;
  isBusy = false;
  attempts: readonly Attempt[] = [];

  /** Kept until the cloud has answered, so that a second tap hands over nothing. */
  private requestId = newRequestId();

  constructor(private readonly board: { readonly storeId: string; readonly nowMs: number }) {
    makeAutoObservable<this, 'requestId'>(this, {
      voucher: observableRef,
      attempts: observableRef,
      requestId: false,
    });
  }

  type(code: string): void {
    this.code = code;
    this.voucher = null;
  }

  /** Whether what is typed can be a code. */
  get isWhole(): boolean {
    return readVoucherCode(this.code) !== null;
  }

  /** What the code is worth; null where it could be looked up, or where another was typed meanwhile. */
  async look(): Promise<Problem | null> {
    const { code } = this;
    const answer = await this.during(() => callStaff('viewVoucher', { storeId: this.board.storeId, code }));
    // What is shown is what will be handed over.
    if (code !== this.code) return null;
    runInAction(() => {
      if (answer.ok) this.voucher = answer.data.voucher;
      else this.note(null, answer.problem);
    });
    return answer.ok ? null : answer.problem;
  }

  /** Null when the dish is the guest's. */
  async hand(): Promise<Problem | null> {
    const { code, requestId } = this;
    const { storeId } = this.board;
    const answer = await this.during(() => callStaff('redeemVoucher', { storeId, requestId, code }));
    runInAction(() => {
      if (isSettled(answer)) this.requestId = newRequestId();
      if (answer.ok) {
        this.note(answer.data.voucher, null);
        if (code === this.code) this.type('');
      } else {
        this.note(this.voucher, answer.problem);
      }
    });
    if (!answer.ok && answer.problem.kind === 'refused' && code === this.code) await this.look();
    return answer.ok ? null : answer.problem;
  }

  private note(voucher: VoucherView | null, problem: Problem | null): void {
    const attempt = { id: newRequestId(), voucher, problem, atMs: this.board.nowMs };
    this.attempts = [attempt, ...this.attempts].slice(0, attemptsShown);
  }

  private async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.isBusy = true;
    try {
      return await work();
    } finally {
      runInAction(() => (this.isBusy = false));
    }
  }
}

function newRequestId(): string {
  return `v${randomText(23)}`;
}
