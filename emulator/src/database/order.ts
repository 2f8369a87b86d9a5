import type { Document } from './document';
import { valuesAt } from './index-keys';
import { encodeValue, invert } from './key-encoding';
import type { OrderItem } from './planner';
import type { Row } from './row';

/** A document's place in an order, as bytes; an array stands at its smallest or, descending, largest element. */
export function orderKey(document: Document, order: readonly OrderItem[]): Buffer {
  const parts = order.map(({ path, direction }) => {
    const encoded = valuesAt(document, path.split('.')).map(encodeValue);
    const chosen = encoded.reduce((one, other) => {
      const isSmaller = Buffer.compare(other, one) < 0;
      return isSmaller === (direction === 1) ? other : one;
    });
    return direction === 1 ? chosen : invert(chosen);
  });
  return Buffer.concat(parts);
}

/** Sorts as MongoDB does; equals stay in the order of insertion. */
export function sortRows(rows: Row[], order: readonly OrderItem[]): Row[] {
  if (order.length === 0) return rows;
  const keyed = rows.map((row) => ({ row, key: orderKey(row.document, order) }));
  keyed.sort((a, b) => Buffer.compare(a.key, b.key) || a.row.sequence - b.row.sequence);
  return keyed.map(({ row }) => row);
}
