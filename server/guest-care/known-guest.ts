import { Refused } from '../refused';
import { conversationIdFor } from '../service/conversation-id';
import type { Database } from '../wechat/database';

/**
 * A colleague sees, tags and is sorry for guests of their own store alone: whoever has ordered, reserved or written
 * there. Each question is one document through an index; most guests are known by the first.
 */
export async function faultOfGuest(
  database: Database,
  { storeId, guestId }: { readonly storeId: string; readonly guestId: string },
): Promise<Refused | null> {
  const where = { guestId, storeId };
  const order = await database.queryFields('orders', { where, limit: 1 }, ['_id']);
  if (order.length > 0) return null;
  const reservation = await database.queryFields('reservations', { where, limit: 1 }, ['_id']);
  if (reservation.length > 0) return null;
  const conversation = await database.get('conversations', conversationIdFor(guestId, storeId));
  return conversation ? null : new Refused('GUEST_UNKNOWN');
}
