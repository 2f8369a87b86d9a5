import type { Station } from '../../domain/menu/menu';
import type { PrintJobStatus } from '../../domain/printing/job-lifecycle';
import type { PrintLine } from '../../domain/printing/print-line';

/**
 * What a message is: the ticket of a station, the guest's receipt, the number of a party at the door, or a page that
 * tests the printer.
 */
export type SlipKind = Station | 'receipt' | 'queue' | 'test';

/** Why a message did not go through; what staff are told. */
export type PrintTrouble =
  'offline' | 'out-of-paper' | 'vendor-silent' | 'vendor-refused' | 'not-configured' | 'slow' | 'given-up';

/** `printJobs/<id>`: one message to one printer. The id follows from what is printed, so that it is written once. */
export interface PrintJobDocument {
  readonly _id: string;
  readonly storeId: string;
  /** Null for a test page and a number at the door. */
  readonly orderId: string | null;
  /** What people call it: a table, a pickup number, or the number at the door. */
  readonly orderName: string;
  readonly printerId: string;
  readonly slip: SlipKind;
  readonly occasion: 'first' | 'reprint' | 'cancelled' | 'taken-off' | 'moved';
  readonly copy: number;
  readonly page: number;
  readonly lines: readonly PrintLine[];
  readonly status: PrintJobStatus;
  readonly createdAtMs: number;
  /** When it has to be looked at: sent, asked for, or, once it is final, removed. */
  readonly dueAtMs: number;
  readonly tries: number;
  /** What the vendor had before the message went out, in the vendor's own terms; null before the first try. */
  readonly mark: string | null;
  /** The vendor's number; null while it is not known. */
  readonly messageId: string | null;
  readonly isAlarmed: boolean;
  readonly trouble: PrintTrouble | null;
}
