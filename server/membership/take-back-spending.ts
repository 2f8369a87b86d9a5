import type { Fen } from '../../domain/money/fen';
import { businessDay } from '../../domain/store-hours/business-day';
import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import { withSpending } from './spending';

/** Money that a completed order gives back no longer counts to what its guest spent in a year. */
export async function takeBackSpending(
  transaction: Transaction,
  order: Pick<OrderDocument, 'guestId' | 'dayClock'>,
  amount: Fen,
  nowMs: number,
): Promise<void> {
  const guest = await transaction.get('guests', order.guestId);
  if (!guest || amount === 0) return;
  const spending = withSpending(guest.spending, businessDay(order.dayClock, nowMs), -amount, nowMs);
  await transaction.update('guests', guest._id, { spending });
}
