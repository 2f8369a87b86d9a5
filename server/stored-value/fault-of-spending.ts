import type { Fen } from '../../domain/money/fen';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import { storedValueOf } from './switched-on';

/** Why an order cannot take that much out of a balance, as far as no balance has to be read for it. */
export function faultOfStoredValue(
  store: Pick<StoreDocument, 'storedValue'>,
  payable: Fen,
  toSpend: Fen,
): Refused | null {
  if (toSpend === 0) return null;
  if (!storedValueOf(store).isOn) return new Refused('STORED_VALUE_OFF');
  return toSpend > payable ? new Refused('STORED_VALUE_ABOVE_TOTAL', { payable }) : null;
}
