import { randomBytes } from 'node:crypto';
import type { VendorName } from './print-message';
import type { PrinterTable } from './printer-store';

/** What a developer's account at a vendor is known by. The second part is a secret. */
export interface PrinterAccount {
  readonly user: string;
  readonly key: string;
}

/** One account at each vendor, made once for the life of the data. */
export class PrinterAccounts {
  readonly #table: PrinterTable;

  constructor(table: PrinterTable) {
    this.#table = table;
  }

  of(vendor: VendorName): PrinterAccount {
    const kept = this.#table.get(vendor) as PrinterAccount | null;
    if (kept) return kept;
    const account = { user: userOf(vendor), key: randomBytes(16).toString('hex') };
    this.#table.set(vendor, account);
    return account;
  }
}

function userOf(vendor: VendorName): string {
  return vendor === 'yilianyun' ? '1012345678' : 'developer@local.test';
}
