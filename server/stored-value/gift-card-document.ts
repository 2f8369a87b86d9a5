import type { Fen } from '../../domain/money/fen';
import type { StoreHours } from '../../domain/store-hours/store-hours';

/** `giftCards/<code>`: a card that was paid, redeemed once into the balance of somebody else. It never expires. */
export interface GiftCardDocument {
  readonly _id: string;
  readonly buyerId: string;
  readonly topUpId: string;
  readonly storeId: string;
  readonly amount: Fen;
  readonly boughtAtMs: number;
  readonly redeemedBy: string | null;
  readonly redeemedAtMs: number | null;
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
}
