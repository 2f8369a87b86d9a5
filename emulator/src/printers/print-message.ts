export type VendorName = 'feie' | 'xpyun' | 'yilianyun';

export const vendorNames: readonly VendorName[] = ['feie', 'xpyun', 'yilianyun'];

/** What stands in the way of a printer, turned on and off by a developer. */
export interface PrinterSwitches {
  readonly power: 'online' | 'offline';
  readonly paper: 'loaded' | 'out';
  readonly speed: 'normal' | 'slow';
}

export interface Printer extends PrinterSwitches {
  readonly vendor: VendorName;
  readonly serial: string;
  readonly name: string;
}

/** A message that a vendor has taken; it waits, is printed, or is dropped when its time is over. */
export interface PrintMessage {
  readonly id: string;
  /** Order in which messages came. */
  readonly number: number;
  readonly vendor: VendorName;
  readonly serial: string;
  readonly content: string;
  readonly copies: number;
  /** The client's own number, where the vendor's API has one. */
  readonly originId: string | null;
  readonly takenAtMs: number;
  readonly expiresAtMs: number;
  readonly state: 'waiting' | 'printed' | 'dropped';
  readonly endedAtMs: number | null;
}

export interface NewMessage {
  readonly serial: string;
  readonly content: string;
  readonly copies: number;
  readonly originId: string | null;
  readonly expiresAtMs: number | null;
}
