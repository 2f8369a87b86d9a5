import {
  check,
  fallback,
  integer,
  minValue,
  nullish,
  number,
  object,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot';
import type { Fen } from '../../../domain/money/fen';

/** What WeChat Pay says a payment is: truth only out of a verified answer or notification. */
export interface PaymentFact {
  readonly outTradeNo: string;
  readonly state: TradeState;
  /** Null until paid. */
  readonly transactionId: string | null;
  /** The price; compare it with what was asked for. */
  readonly total: Fen;
  /** What the guest's purse paid, platform coupons taken off; null until paid. */
  readonly payerTotal: Fen | null;
  readonly payerOpenid: string | null;
  readonly paidAtMs: number | null;
  readonly attach: string | null;
}

const tradeStates = [
  'SUCCESS',
  'REFUND',
  'NOTPAY',
  'CLOSED',
  'REVOKED',
  'USERPAYING',
  'PAYERROR',
  'ACCEPT',
] as const;
export type TradeState = (typeof tradeStates)[number];

export interface RefundFact {
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly refundId: string;
  readonly status: RefundStatus;
  readonly refund: Fen;
  readonly total: Fen;
  readonly settledAtMs: number | null;
}

const refundStatuses = ['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'] as const;
export type RefundStatus = (typeof refundStatuses)[number];

const fen = pipe(number(), integer(), minValue(0));
const moment = pipe(
  string(),
  transform((text) => Date.parse(text)),
  check((ms) => Number.isFinite(ms), 'a time must be RFC 3339'),
);

/** The shape in queries and payment notifications alike. */
export const paymentShape = pipe(
  object({
    appid: string(),
    mchid: string(),
    out_trade_no: string(),
    trade_state: picklist(tradeStates),
    transaction_id: nullish(string()),
    success_time: nullish(moment),
    attach: nullish(string()),
    payer: fallback(object({ openid: nullish(string()) }), {}),
    amount: object({ total: fen, payer_total: nullish(fen), currency: nullish(picklist(['CNY'])) }),
  }),
  transform((wire) => ({
    appId: wire.appid,
    mchid: wire.mchid,
    fact: {
      outTradeNo: wire.out_trade_no,
      state: wire.trade_state,
      transactionId: wire.transaction_id || null,
      total: wire.amount.total,
      payerTotal: wire.amount.payer_total ?? null,
      payerOpenid: wire.payer.openid || null,
      paidAtMs: wire.success_time ?? null,
      attach: wire.attach ?? null,
    } satisfies PaymentFact,
  })),
);

const refundAmount = object({ refund: fen, total: fen });

/** The shape that a refund request and a refund query answer. */
export const refundShape = pipe(
  object({
    out_refund_no: string(),
    out_trade_no: string(),
    refund_id: string(),
    status: picklist(refundStatuses),
    success_time: nullish(moment),
    amount: refundAmount,
  }),
  transform((wire): RefundFact => toRefundFact(wire, wire.status)),
);

/** The shape in refund notifications, which name the status differently. */
export const refundNoticeShape = pipe(
  object({
    mchid: string(),
    out_refund_no: string(),
    out_trade_no: string(),
    refund_id: string(),
    refund_status: picklist(refundStatuses),
    success_time: nullish(moment),
    amount: refundAmount,
  }),
  transform((wire) => ({ mchid: wire.mchid, fact: toRefundFact(wire, wire.refund_status) })),
);

interface WireRefund {
  readonly out_refund_no: string;
  readonly out_trade_no: string;
  readonly refund_id: string;
  readonly success_time?: number | null | undefined;
  readonly amount: { readonly refund: Fen; readonly total: Fen };
}

function toRefundFact(wire: WireRefund, status: RefundStatus): RefundFact {
  return {
    outRefundNo: wire.out_refund_no,
    outTradeNo: wire.out_trade_no,
    refundId: wire.refund_id,
    status,
    refund: wire.amount.refund,
    total: wire.amount.total,
    settledAtMs: wire.success_time ?? null,
  };
}
