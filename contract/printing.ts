import * as v from 'valibot';
import type { Station } from '../domain/menu/menu';
import type { PaperColumns } from '../domain/printing/columns';
import type { PrintJobStatus } from '../domain/printing/job-lifecycle';
import type { PrinterVendorName } from '../domain/printing/printer-vendor-name';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** Printers and what they print; part of the function `staff`. */
export const printingInputs = {
  listPrinters: v.strictObject({ storeId: id }),
  /** A printer is known by its vendor and serial number; saving it again changes how it is used. */
  savePrinter: v.strictObject({
    storeId: id,
    vendor: v.picklist(['feie', 'xpyun', 'yilianyun']),
    serial: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{4,32}$/)),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
    /** 32 on paper of 58 mm, 48 on paper of 80 mm. */
    columns: v.picklist([32, 48]),
    stations: v.pipe(v.array(v.picklist(['wok', 'steamer', 'noodles', 'cold', 'drinks'])), v.maxLength(5)),
    printsReceipts: v.boolean(),
    /** Numbers at the door; a phone with an older version of the app does not know of them. */
    printsQueueNumbers: v.optional(v.boolean(), false),
    copies: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(3)),
    isEnabled: v.boolean(),
  }),
  testPrint: v.strictObject({ storeId: id, printerId: id, requestId }),
  /**
   * Prints the tickets of an order again, or one of them; null for those of every station. `moved` is the slip that says
   * to which table the order went last.
   */
  reprintTicket: v.strictObject({
    storeId: id,
    orderId: id,
    requestId,
    slip: v.nullable(v.picklist(['wok', 'steamer', 'noodles', 'cold', 'drinks', 'receipt', 'moved'])),
    reason,
  }),
  printAlarms: v.strictObject({ storeId: id }),
} as const;

/** A cloud printer, with what its vendor says of it now. */
export interface PrinterView {
  readonly id: string;
  readonly name: string;
  readonly vendor: PrinterVendorName;
  readonly serial: string;
  readonly columns: PaperColumns;
  readonly stations: readonly Station[];
  readonly printsReceipts: boolean;
  readonly printsQueueNumbers: boolean;
  readonly copies: number;
  readonly isEnabled: boolean;
  readonly state:
    'ready' | 'offline' | 'out-of-paper' | 'vendor-silent' | 'vendor-refused' | 'not-configured' | 'off';
}

/** A slip that should be on paper and is not. */
export interface PrintAlarmView {
  readonly jobId: string;
  /** Null for a test page and a number at the door. */
  readonly orderId: string | null;
  /** Table, pickup number or number at the door. */
  readonly orderName: string;
  readonly printerId: string;
  readonly printerName: string;
  readonly slip: Station | 'receipt' | 'queue' | 'test';
  readonly occasion: 'first' | 'reprint' | 'cancelled' | 'taken-off' | 'moved';
  readonly trouble:
    'offline' | 'out-of-paper' | 'vendor-silent' | 'vendor-refused' | 'not-configured' | 'slow' | 'given-up';
  readonly sinceMs: number;
}

export interface PrintingAnswers {
  listPrinters: {
    readonly printers: readonly PrinterView[];
    readonly alarms: readonly PrintAlarmView[];
    readonly nowMs: number;
  };
  savePrinter: { readonly printer: PrinterView };
  testPrint: { readonly status: PrintJobStatus };
  /** Which reprint of the order it is. */
  reprintTicket: { readonly count: number };
  printAlarms: { readonly alarms: readonly PrintAlarmView[]; readonly nowMs: number };
}
