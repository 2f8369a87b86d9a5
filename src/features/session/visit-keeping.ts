import type { OpenMenuAnswer } from '../../../contract/views';
import type { DiningMode } from '../../../domain/order/lifecycle';
import { readStored, removeStored, writeStored } from '../../platform/storage';

/** What a visit leaves on the phone, so that the next one shows a menu at once and offline still has one. */
export interface KeptVisit {
  readonly answer: OpenMenuAnswer;
  readonly tableCode: string | null;
  readonly mode: DiningMode;
}

const key = 'visit.2';
/** Nobody sits longer: a guest who comes back later must not order to the old table. */
const tableKeptForMs = 3 * 60 * 60_000;
const menuKeptForMs = 14 * 24 * 60 * 60_000;

export function keepVisit(visit: KeptVisit): void {
  writeStored(key, { ...visit, keptAtMs: Date.now() });
}

export function keptVisit(): KeptVisit | null {
  const kept = readStored(key);
  if (!isKeptVisit(kept)) {
    if (kept !== null) removeStored(key);
    return null;
  }
  const ageMs = Date.now() - kept.keptAtMs;
  if (ageMs > menuKeptForMs) return null;
  if (ageMs <= tableKeptForMs) return kept;
  return { ...kept, tableCode: null, answer: { ...kept.answer, table: null } };
}

/** Written by this very app; the key's number changes when the shape does. */
function isKeptVisit(kept: unknown): kept is KeptVisit & { readonly keptAtMs: number } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'keptAtMs' in kept &&
    typeof kept.keptAtMs === 'number' &&
    'answer' in kept &&
    typeof kept.answer === 'object' &&
    'mode' in kept
  );
}
