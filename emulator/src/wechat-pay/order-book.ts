import type { PayOrder, PayRefund } from './pay-order';
import { isPaid, refundedSum } from './pay-order';
import type { PayTable } from './pay-store';

/** All payments: read from memory, every change written through to the store. */
export class OrderBook {
  readonly #table: PayTable;
  readonly #ordersByOutTradeNo = new Map<string, PayOrder>();
  readonly #outTradeNosByPrepayId = new Map<string, string>();
  readonly #outTradeNosByTransactionId = new Map<string, string>();
  readonly #outTradeNosByOutRefundNo = new Map<string, string>();
  /** Fen received and not given back. */
  #received = 0;

  constructor(table: PayTable) {
    this.#table = table;
    const orders = table.list().map(([, value]) => value as PayOrder);
    orders.sort((a, b) => a.createdAtMs - b.createdAtMs);
    for (const order of orders) this.#remember(order);
  }

  save(order: PayOrder): void {
    this.#table.set(order.request.outTradeNo, order);
    this.#remember(order);
  }

  byOutTradeNo(outTradeNo: string): PayOrder | null {
    return this.#ordersByOutTradeNo.get(outTradeNo) ?? null;
  }

  byPrepayId(prepayId: string): PayOrder | null {
    return this.byOutTradeNo(this.#outTradeNosByPrepayId.get(prepayId) ?? '');
  }

  byTransactionId(transactionId: string): PayOrder | null {
    return this.byOutTradeNo(this.#outTradeNosByTransactionId.get(transactionId) ?? '');
  }

  byOutRefundNo(outRefundNo: string): { order: PayOrder; refund: PayRefund } | null {
    const order = this.byOutTradeNo(this.#outTradeNosByOutRefundNo.get(outRefundNo) ?? '');
    const refund = order?.refunds.find((each) => each.outRefundNo === outRefundNo);
    return order && refund ? { order, refund } : null;
  }

  all(): PayOrder[] {
    return [...this.#ordersByOutTradeNo.values()];
  }

  newest(limit: number): PayOrder[] {
    return this.all().slice(-limit).reverse();
  }

  received(): number {
    return this.#received;
  }

  #remember(order: PayOrder): void {
    const { outTradeNo } = order.request;
    const before = this.#ordersByOutTradeNo.get(outTradeNo);
    this.#received += keptSum(order) - (before ? keptSum(before) : 0);
    this.#ordersByOutTradeNo.set(outTradeNo, order);
    this.#outTradeNosByPrepayId.set(order.prepayId, outTradeNo);
    if (order.transactionId) this.#outTradeNosByTransactionId.set(order.transactionId, outTradeNo);
    for (const refund of order.refunds) this.#outTradeNosByOutRefundNo.set(refund.outRefundNo, outTradeNo);
  }
}

function keptSum(order: PayOrder): number {
  return isPaid(order) ? order.request.total - refundedSum(order) : 0;
}
