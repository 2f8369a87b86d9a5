import type { CartLine } from '../../../domain/pricing/quote';
import { readStored, writeStored } from '../../platform/storage';

/** A cart is kept this long; after a night nobody remembers what was in it. */
const keptForMs = 12 * 60 * 60_000;

export function keepLines(storeId: string, lines: readonly CartLine[]): void {
  writeStored(keyOf(storeId), { keptAtMs: Date.now(), lines });
}

export function keptLines(storeId: string): readonly CartLine[] {
  const kept = readStored(keyOf(storeId));
  if (typeof kept !== 'object' || kept === null || !('keptAtMs' in kept) || !('lines' in kept)) return [];
  if (Date.now() - Number(kept.keptAtMs) > keptForMs || !Array.isArray(kept.lines)) return [];
  const lines: unknown[] = kept.lines;
  return lines.filter(isCartLine);
}

function keyOf(storeId: string): string {
  return `cart.${storeId}`;
}

function isCartLine(line: unknown): line is CartLine {
  return (
    typeof line === 'object' &&
    line !== null &&
    'lineId' in line &&
    'dishId' in line &&
    'quantity' in line &&
    typeof line.quantity === 'number' &&
    'optionIdsByGroup' in line &&
    'choiceDishIdsByGroup' in line
  );
}
