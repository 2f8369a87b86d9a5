import type { PayContext } from './pay-context';
import type { PayOrder, PayRefund } from './pay-order';

/** Ends refunds when their time has come, and tells the merchant where a notify_url was given. */
export class RefundSettler {
  readonly #context: Omit<PayContext, 'settler'>;
  readonly #cancelByOutRefundNo = new Map<string, () => void>();

  constructor(context: Omit<PayContext, 'settler'>) {
    this.#context = context;
  }

  resume(): void {
    for (const order of this.#context.book.all()) this.schedule(order);
  }

  schedule(order: PayOrder): void {
    for (const refund of order.refunds) {
      if (refund.status === 'PROCESSING') this.#put(refund);
    }
  }

  stop(): void {
    for (const cancel of this.#cancelByOutRefundNo.values()) cancel();
    this.#cancelByOutRefundNo.clear();
  }

  #put({ outRefundNo, settlesAtMs }: PayRefund): void {
    if (this.#cancelByOutRefundNo.has(outRefundNo)) return;
    const cancel = this.#context.clock.schedule(settlesAtMs, `pay refund ${outRefundNo}`, () => {
      this.#cancelByOutRefundNo.delete(outRefundNo);
      this.#settle(outRefundNo);
    });
    this.#cancelByOutRefundNo.set(outRefundNo, cancel);
  }

  #settle(outRefundNo: string): void {
    const { book, clock, notifier, settings, save } = this.#context;
    const found = book.byOutRefundNo(outRefundNo);
    if (found?.refund.status !== 'PROCESSING') return;
    const status = settings.switches.refundEnds;
    const refund: PayRefund = { ...found.refund, status, settledAtMs: clock.now() };
    const refunds = found.order.refunds.map((each) => (each.outRefundNo === outRefundNo ? refund : each));
    const settled: PayOrder = { ...found.order, refunds };
    const notifications = refund.notifyUrl
      ? [notifier.prepare(settled, `REFUND.${status}`, refund.notifyUrl, outRefundNo)]
      : [];
    const stored: PayOrder = { ...settled, notifications: [...settled.notifications, ...notifications] };
    save(stored);
    notifier.schedule(stored);
  }
}
