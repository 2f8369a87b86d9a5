import type { PrintLine } from '../../../domain/printing/print-line';
import type { PrinterVendorName } from '../../../domain/printing/printer-vendor-name';

/**
 * What a vendor said. `refused`: it has read the request and done nothing. `unclear`: nobody knows; what was asked for
 * may have been done.
 */
export type VendorResult<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unclear'; readonly code: string };

export type PrinterState = 'ready' | 'offline' | 'out-of-paper';

/** A message at a vendor: our number, the printer, and what was remembered before it went out. */
export interface SentMessage {
  readonly jobId: string;
  readonly serial: string;
  readonly mark: string;
}

export interface OutgoingMessage {
  readonly jobId: string;
  readonly serial: string;
  readonly lines: readonly PrintLine[];
  /** Not printed by then, it is not to be printed any more. */
  readonly expiresAtMs: number;
}

/**
 * The same small interface to every vendor. None of them may be sent a message twice in the belief that the first was
 * lost, so each can say afterwards whether one arrived. Between `mark` and `find` nobody else may send to the printer.
 */
export interface PrinterVendor {
  /** What to remember before a message goes out, for `find`. */
  readonly mark: (serial: string) => Promise<VendorResult<string>>;
  /** Yields the vendor's number of the message. */
  readonly print: (message: OutgoingMessage) => Promise<VendorResult<string>>;
  /** Whether a message arrived whose answer did not, and its number where the vendor tells it. */
  readonly find: (
    message: SentMessage,
  ) => Promise<VendorResult<{ readonly isTaken: boolean; readonly messageId: string | null }>>;
  readonly isPrinted: (
    message: SentMessage & { readonly messageId: string | null },
  ) => Promise<VendorResult<boolean>>;
  readonly printerState: (serial: string) => Promise<VendorResult<PrinterState>>;
}

/** Null for a vendor whose keys the environment does not hold. */
export type PrinterVendors = Readonly<Record<PrinterVendorName, PrinterVendor | null>>;
