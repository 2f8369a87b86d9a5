import type { Fen } from '../../domain/money/fen';
import { moneyKept } from '../ordering/money-kept';
import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import { countOnTray } from './reward-trays';

/** A completed order that used a coupon of an offer counts to the offer, on the tray that the coupon came from. */
export async function countCouponSale(transaction: Transaction, order: OrderDocument): Promise<void> {
  const origin = await originOf(transaction, order);
  if (origin) await countOnTray(transaction, origin, { redeemed: 1, revenue: moneyKept(order) });
}

/** Money that a completed order gives back no longer counts; when nothing of it is left, the coupon was not used. */
export async function uncountCouponSale(
  transaction: Transaction,
  order: OrderDocument,
  { amount, isNothingLeft }: { readonly amount: Fen; readonly isNothingLeft: boolean },
): Promise<void> {
  if (order.status !== 'completed') return;
  const origin = await originOf(transaction, order);
  if (origin) await countOnTray(transaction, origin, { redeemed: isNothingLeft ? -1 : 0, revenue: -amount });
}

async function originOf(transaction: Transaction, { hold: { couponId } }: OrderDocument) {
  return couponId === null ? null : (await transaction.get('coupons', couponId))?.origin;
}
