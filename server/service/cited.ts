import type { CitedOrder, CitedReservation } from '../../contract/service';
import type { LocalText } from '../../domain/text/local-text';
import type { OrderDocument } from '../ordering/order-document';
import type { ReservationDocument } from '../reservations/reservation-document';

/** An order as a card shows it. */
export function citedOrder(order: OrderDocument): CitedOrder {
  const [first] = order.lines;
  return {
    orderId: order._id,
    status: order.status,
    mode: order.mode,
    tableName: order.table?.name ?? null,
    pickupNumber: order.pickupNumber,
    dish: first?.name ?? { zh: '', en: '' },
    picture: first?.picture ?? '',
    portions: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    payable: order.payable,
  };
}

export function citedReservation(reservation: ReservationDocument): CitedReservation {
  const { _id: reservationId, status, startMs, partySize } = reservation;
  return { reservationId, status, startMs, partySize };
}

/** An order in words, where no card can be shown. */
export function wordsOfOrder(order: OrderDocument): LocalText {
  const { dish, portions, pickupNumber } = citedOrder(order);
  const number =
    pickupNumber === null
      ? { zh: '', en: '' }
      : { zh: `${pickupNumber} 号 · `, en: `No. ${pickupNumber} · ` };
  return {
    zh: `[订单] ${number.zh}${dish.zh}等 ${portions} 份`,
    en: `[Order] ${number.en}${dish.en}, ${portions} in all`,
  };
}
