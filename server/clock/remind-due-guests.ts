import { remindGuest } from '../reservations/remind-guest';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';

const perBatch = 50;

/** Reminds guests whose table is kept for soon; says whether more is waiting. */
export async function remindDueGuests(services: Services): Promise<boolean> {
  const due = await services.database.queryFields(
    'reservations',
    {
      where: { remindAtMs: { atMost: services.nowMs() } },
      orderBy: ['remindAtMs', 'asc'],
      limit: perBatch,
    },
    ['storeId'],
  );
  for (const { _id: reservationId } of due) {
    try {
      await remindGuest(services, reservationId);
    } catch (error) {
      services.log({ event: 'reminder-failed', reservationId, error: errorText(error) });
    }
  }
  return due.length === perBatch;
}
