import type { Station } from '../../domain/menu/menu';
import type { PaperColumns } from '../../domain/printing/columns';
import type { PrinterVendorName } from '../../domain/printing/printer-vendor-name';

/** `printers/<vendor>-<serial>`: one cloud printer of one store. Its key stands at the vendor, never here. */
export interface PrinterDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly name: string;
  readonly vendor: PrinterVendorName;
  readonly serial: string;
  readonly columns: PaperColumns;
  /** The stations whose tickets it prints. */
  readonly stations: readonly Station[];
  readonly printsReceipts: boolean;
  /** Numbers at the door come out here; printers that were saved before there were any do not say so. */
  readonly printsQueueNumbers?: boolean;
  /** 1 to 3. */
  readonly copies: number;
  readonly isEnabled: boolean;
  /** Somebody sends to it until then, so that nobody else does; 0 when it is free. */
  readonly leaseUntilMs: number;
}

export function printerDocumentId(vendor: PrinterVendorName, serial: string): string {
  return `${vendor}-${serial}`;
}

/** More printers than a restaurant has. */
export const printersPerStore = 20;
