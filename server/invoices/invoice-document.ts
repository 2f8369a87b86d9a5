import type { InvoiceTitle } from '../../contract/views';
import type { Fen } from '../../domain/money/fen';

/** `invoices/<orderId>`: the invoice that a guest asked for. One order has one. */
export interface InvoiceDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  readonly title: InvoiceTitle;
  /** Where it is sent; null when the guest fetches it. */
  readonly email: string | null;
  readonly status: 'requested' | 'issued';
  readonly requestedAtMs: number;
  /** The number that the tax office's system gave. */
  readonly number: string | null;
  /** The sum that it was made out for. */
  readonly issuedAmount: Fen | null;
  readonly issuedBy: string | null;
  readonly issuedAtMs: number | null;
}
