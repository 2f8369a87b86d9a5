import type { StoredValueEntry } from '../../domain/stored-value/entry';
import type { StoredValue } from '../../domain/stored-value/stored-value';

/** `storedValueAccounts/<guestId>`: what the entries add up to, kept so that spending needs one read. */
export interface StoredValueAccountDocument extends StoredValue {
  readonly _id: string;
}

/** `storedValueEntries/<cause>`: one immutable movement; the id is derived from its cause (`spend:<orderId>`). */
export interface StoredValueEntryDocument extends Omit<StoredValueEntry, 'id'> {
  readonly _id: string;
}
