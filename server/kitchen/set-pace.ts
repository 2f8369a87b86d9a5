import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';

/** Stops new orders for so many minutes; 0 takes them again. */
export async function pauseOrders(
  { database, nowMs }: Services,
  input: StaffInput<'pauseOrders'>,
): Promise<StaffAnswers['pauseOrders']> {
  const pausedUntilMs = input.minutes === 0 ? null : nowMs() + input.minutes * 60_000;
  await database.update('stores', input.storeId, { pausedUntilMs });
  await bumpSignal(database, storeSignalId(input.storeId), nowMs());
  return { pausedUntilMs };
}

/** The minutes from acceptance to ready that guests are told from now on. */
export async function setPromisedMinutes(
  { database, nowMs }: Services,
  input: StaffInput<'setPromisedMinutes'>,
): Promise<StaffAnswers['setPromisedMinutes']> {
  await database.update('stores', input.storeId, { promisedMinutes: input.minutes });
  await bumpSignal(database, storeSignalId(input.storeId), nowMs());
  return { promisedMinutes: input.minutes };
}
