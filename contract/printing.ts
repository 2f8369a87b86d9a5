import type { Station } from '../domain/menu/menu';
import type { PaperColumns } from '../domain/printing/columns';
import type { PrinterVendorName } from '../domain/printing/printer-vendor-name';

/** A cloud printer, with what its vendor says of it now. */
export interface PrinterView {
  readonly id: string;
  readonly name: string;
  readonly vendor: PrinterVendorName;
  readonly serial: string;
  readonly columns: PaperColumns;
  readonly stations: readonly Station[];
  readonly printsReceipts: boolean;
  readonly copies: number;
  readonly isEnabled: boolean;
  readonly state:
    'ready' | 'offline' | 'out-of-paper' | 'vendor-silent' | 'vendor-refused' | 'not-configured' | 'off';
}

/** A slip that should be on paper and is not. */
export interface PrintAlarmView {
  readonly jobId: string;
  /** Null for a test page. */
  readonly orderId: string | null;
  /** Table or pickup number. */
  readonly orderName: string;
  readonly printerId: string;
  readonly printerName: string;
  readonly slip: Station | 'receipt' | 'test';
  readonly occasion: 'first' | 'reprint' | 'cancelled' | 'taken-off';
  readonly trouble:
    'offline' | 'out-of-paper' | 'vendor-silent' | 'vendor-refused' | 'not-configured' | 'slow' | 'given-up';
  readonly sinceMs: number;
}
