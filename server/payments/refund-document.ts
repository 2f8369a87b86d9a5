import type { Fen } from '../../domain/money/fen';

/** `refunds/<outRefundNo>`: money on its way back. The id is derived from its cause, so a repeat finds itself. */
export interface RefundDocument {
  readonly _id: string;
  readonly orderId: string;
  readonly storeId: string;
  readonly outTradeNo: string;
  readonly amount: Fen;
  /** What the attempt was paid with in all, as WeChat Pay wants to be told. */
  readonly total: Fen;
  /** At most 80 bytes at WeChat Pay. */
  readonly reason: string;
  readonly status: RefundStatus;
  readonly createdAtMs: number;
  readonly tries: number;
  /** When the clock asks or asks again; null when nothing is left to do. */
  readonly dueAtMs: number | null;
  readonly arrivedAtMs: number | null;
}

/** `waiting` was not taken by WeChat Pay yet; `processing` was; `abnormal` needs a person. */
export type RefundStatus = 'waiting' | 'processing' | 'succeeded' | 'abnormal' | 'closed';
