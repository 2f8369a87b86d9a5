import type { Clock } from '../clock/clock';
import type { PrinterAccounts } from './printer-accounts';
import type { PrinterPark } from './printer-park';
import type { PrinterTable } from './printer-store';

/** What the vendors' operations are given. */
export interface PrintContext {
  readonly clock: Clock;
  readonly park: PrinterPark;
  readonly accounts: PrinterAccounts;
  /** Access tokens that were given out, each with its end. */
  readonly tokens: PrinterTable;
}

/** A request as it came over HTTP, `/printers/<vendor>` taken off its path. */
export interface VendorRequest {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly contentType: string;
  readonly rawBody: Buffer;
}

export interface VendorAnswer {
  /** Whether a message was taken, so that a switch can lose the answer. */
  readonly isMessage: boolean;
  readonly body: object;
}

export interface VendorService {
  /** Null for an operation that is not emulated. */
  readonly handle: (context: PrintContext, request: VendorRequest) => VendorAnswer | null;
}

/** `20261122184200` on the clock of China, where all three vendors live. */
export function chinaDigits(ms: number): string {
  return chinaTime(ms).toISOString().slice(0, 19).replace(/\D/g, '');
}

/** `2026-11-22` on the clock of China. */
export function chinaDay(ms: number): string {
  return chinaTime(ms).toISOString().slice(0, 10);
}

function chinaTime(ms: number): Date {
  return new Date(ms + 8 * 60 * 60_000);
}

export function formOf(request: VendorRequest): URLSearchParams {
  return new URLSearchParams(request.rawBody.toString('utf8'));
}

/** The body as a JSON object, or null when it is none. */
export function jsonOf(request: VendorRequest): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(request.rawBody.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
