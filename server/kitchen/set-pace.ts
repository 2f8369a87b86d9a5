import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';

/** Stops new orders for so many minutes; 0 takes them again. */
export async function pauseOrders(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'pauseOrders'>,
): Promise<StaffAnswers['pauseOrders'] | Refused> {
  const pausedUntilMs = input.minutes === 0 ? null : services.nowMs() + input.minutes * 60_000;
  const changed = await changeStore(services, colleague, {
    ...input,
    action: 'pauseOrders',
    field: 'pausedUntilMs',
    value: pausedUntilMs,
    describe: (untilMs) =>
      untilMs === null ? 'taking orders' : `paused until ${new Date(untilMs).toISOString()}`,
  });
  return changed instanceof Refused ? changed : { pausedUntilMs };
}

/** The minutes from acceptance to ready that guests are told from now on. */
export async function setPromisedMinutes(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'setPromisedMinutes'>,
): Promise<StaffAnswers['setPromisedMinutes'] | Refused> {
  const changed = await changeStore(services, colleague, {
    ...input,
    action: 'setPromisedMinutes',
    field: 'promisedMinutes',
    value: input.minutes,
    describe: (minutes) => `${minutes} minutes`,
  });
  return changed instanceof Refused ? changed : { promisedMinutes: input.minutes };
}

/** Whether paid orders are taken on without a tap; the setting is copied into each order that is placed from now on. */
export async function setAcceptsByItself(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'setAcceptsByItself'>,
): Promise<StaffAnswers['setAcceptsByItself'] | Refused> {
  const changed = await changeStore(services, colleague, {
    ...input,
    action: 'setAcceptsByItself',
    field: 'acceptsByItself',
    value: input.isOn,
    describe: (isOn) => (isOn === true ? 'accepts by itself' : 'accepts by hand'),
  });
  return changed instanceof Refused ? changed : { acceptsByItself: input.isOn };
}

type PaceField = 'pausedUntilMs' | 'promisedMinutes' | 'acceptsByItself';

interface StoreChange<Field extends PaceField> {
  readonly storeId: string;
  readonly action: string;
  readonly field: Field;
  readonly value: StoreDocument[Field];
  readonly describe: (value: StoreDocument[Field]) => string;
  readonly reason?: string | undefined;
}

/** Setting what is set already changes nothing and is not written down. */
async function changeStore<Field extends PaceField>(
  services: Services,
  colleague: Colleague,
  change: StoreChange<Field>,
): Promise<true | Refused> {
  const { storeId, action, field, value, describe } = change;
  const changed = await services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    if (describe(store[field]) === describe(value)) return true;
    await transaction.update('stores', storeId, { [field]: value });
    await audit(transaction, services, {
      storeId,
      actor: colleague.openid,
      action,
      subject: storeId,
      before: describe(store[field]),
      after: describe(value),
      reason: change.reason ?? null,
    });
    return true;
  });
  if (changed === true) await bumpSignal(services.database, storeSignalId(storeId), services.nowMs());
  return changed;
}
