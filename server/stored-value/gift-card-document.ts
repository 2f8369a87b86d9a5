import type { Fen } from '../../domain/money/fen';
import type { StoreHours } from '../../domain/store-hours/store-hours';

/**
 * `giftCards/<code>`: a card that was paid, redeemed once into the balance of somebody else, or given back by its buyer. It
 * never expires.
 */
export interface GiftCardDocument {
  readonly _id: string;
  readonly buyerId: string;
  readonly topUpId: string;
  readonly storeId: string;
  readonly amount: Fen;
  readonly boughtAtMs: number;
  readonly redeemedBy: string | null;
  readonly redeemedAtMs: number | null;
  /** When its buyer gave it back; it then is worth nothing. Cards of earlier versions lack it. */
  readonly returnedAtMs?: number | null;
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
}
