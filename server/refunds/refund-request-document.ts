import type { RefundedDish, RefundMeaning } from '../../contract/refunds';
import type { Fen } from '../../domain/money/fen';
import type { Reason } from '../../domain/reason/reason';
import type { RefundWish } from '../../domain/refund/refund-wish';

/**
 * `refundRequests/<orderId>-<hash of the request id>`: a refund above the limit of the colleague who asked for it. It
 * moves nothing until somebody with a higher limit has approved it.
 */
export interface RefundRequestDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly requestId: string;
  readonly wish: RefundWish;
  /** The money that it came to when it was asked for. */
  readonly amount: Fen;
  readonly reason: Reason;
  /** What comes back with it, and what it meant when it was asked for; requests of earlier versions do not say. */
  readonly dishes?: readonly RefundedDish[];
  readonly shown?: RefundMeaning;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly createdAtMs: number;
  readonly status: 'waiting' | 'approved' | 'declined';
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
}
