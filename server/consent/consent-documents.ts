import type { ConsentAccount } from '../../domain/consent/consent-account';
import type { ConsentEntry } from '../../domain/consent/consent-entry';
import type { MessageClass, MessagePurpose } from '../../domain/consent/purpose';

/** `consentEntries/<cause>`: one movement of the consent ledger; the id follows from its cause. Added and never changed. */
export interface ConsentEntryDocument extends Omit<ConsentEntry, 'id'> {
  readonly _id: string;
}

/** `consents/<guestId>`: what the guest's entries add up to, and how much was sent lately, so that sending needs one read. */
export interface ConsentsDocument {
  readonly _id: string;
  readonly byPurpose: Readonly<Partial<Record<MessagePurpose, ConsentAccount>>>;
  /** Moments of the messages that a cap still counts. */
  readonly sentTimesMs: Readonly<Record<MessageClass, readonly number[]>>;
  /**
   * The store whose news of dishes may be sent now, and the guest's place among all who allowed them: for the index by
   * which an announcement finds its guests. Null, or absent in the oldest, while no licence is left.
   */
  readonly newsStoreId?: string | null;
  readonly newsPlace?: number | null;
  /** Answers that WeChat told before the phone did, and of which the phone has not told yet. */
  readonly pushedAtMs?: Readonly<Partial<Record<MessagePurpose, number>>>;
}

export function emptyConsents(guestId: string): ConsentsDocument {
  return { _id: guestId, byPurpose: {}, sentTimesMs: { service: [], pull: [], push: [] }, newsStoreId: null };
}
