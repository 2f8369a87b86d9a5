import type { LookedUp } from '../../contract/sharing';
import { maskedName } from '../../domain/lookup/masked-name';
import { phoneEnd } from '../../domain/lookup/phone-end';
import { orderNumber, orderNumberEnd } from '../../domain/order/order-number';
import type { TicketDocument } from '../kitchen/ticket-document';
import type { Services } from '../services';
import type { Query } from '../wechat/database';
import type { Question } from './look-up';

const hourMs = 60 * 60_000;
/** Pickup numbers begin anew each day, so one is asked for while its meal can be on its way. */
const pickupNumberKnownMs = 18 * hourMs;
const orderKnownMs = 30 * 24 * hourMs;
/** Orders of a store whose number ends alike: one in 65,536. */
const ticketsLookedAt = 10;
const nobodysOrder = '000000000000000000000000';

/** A binding order with an address, by its pickup number, its order number or its whole id. Whatever was typed, two documents are asked for. */
export async function findOrderByNumber(services: Services, question: Question): Promise<LookedUp | null> {
  const { database } = services;
  const tickets = await database.queryFields(
    'tickets',
    { where: ticketsMeant(services, question), orderBy: ['agreedAtMs', 'desc'], limit: ticketsLookedAt },
    ['pickupNumber'],
  );
  const ticket = tickets.find(
    ({ _id, pickupNumber }) =>
      orderNumber(_id) === orderNumber(question.number) || pickupNumber === question.number.padStart(3, '0'),
  );
  const order = await database.get('orders', ticket?._id ?? nobodysOrder);
  if (!order?.address || phoneEnd(order.address.phone) !== question.phoneEnd) return null;
  return {
    kind: 'order',
    status: order.status,
    mode: order.mode,
    pickupNumber: order.pickupNumber ?? '',
    placedAtMs: order.placedAtMs,
    promisedAtMs: order.promisedAtMs,
    name: maskedName(order.address.name),
  };
}

function ticketsMeant({ nowMs }: Services, { storeId, number }: Question): Query<TicketDocument>['where'] {
  return /^\d{1,3}$/.test(number)
    ? {
        storeId,
        pickupNumber: number.padStart(3, '0'),
        agreedAtMs: { atLeast: nowMs() - pickupNumberKnownMs },
      }
    : { storeId, numberEnd: orderNumberEnd(number), agreedAtMs: { atLeast: nowMs() - orderKnownMs } };
}
