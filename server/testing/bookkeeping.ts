import { billDayAt, billFetchedAtMs } from '../../domain/reconciliation/bill-day';
import type { ReconciliationDocument } from '../reconciliation/reconciliation-document';
import { freshId, furnishStore } from './furnish';
import type { House } from './house';
import { dataOf, orderAndPay } from './act';

const tenDaysInSeconds = 10 * 24 * 3600;

/** A store whose orders nobody cancels by themselves, so that a day's books stay as they were made. */
export function patientStore(house: House) {
  return furnishStore(house, { acceptWithinSeconds: tenDaysInSeconds });
}

/** Five minutes after ten on the morning after a day; the timer rings. Answers the day. */
export async function ringAfterBill(house: House, day = billDayAt(house.clock.now())): Promise<string> {
  await house.later(billFetchedAtMs(day) - house.clock.now());
  return day;
}

export function reconciliationOf(house: House, day: string): ReconciliationDocument {
  const document = house.database.read('reconciliations', day);
  if (!document) throw new Error(`there is no reconciliation of ${day}`);
  return document as unknown as ReconciliationDocument;
}

/** A paid order, accepted, and turned away with a refund. */
export async function payAndReject(house: House, storeId: string, ownerId: string): Promise<string> {
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '牛肉卖完了' }));
  return orderId;
}
