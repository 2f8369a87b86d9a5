import type { ConsentGuestAnswers } from '../../contract/consent';
import { isFinal } from '../../domain/order/lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { DeletionDocument } from './deletion-document';
import { releaseGuest } from './release-guest';

/** The guest's newest orders that are looked through for those that have not ended. */
const ordersLookedAt = 20;
/** So many pieces in one call; a usual guest needs a few. */
const piecesPerCall = 10;
const goesOnAfterMs = 60_000;
const waitsForOrdersMs = 10 * 60_000;

/**
 * Deletes everything that names the guest. What a store must keep stays as nobody's. Money that the house still owes, and
 * an order that has not ended, come first: both need to know whose they are.
 */
export async function deleteAccount(
  services: Services,
  guestId: string,
): Promise<ConsentGuestAnswers['deleteAccount'] | Refused> {
  const fault = await faultOfDeleting(services, guestId);
  if (fault) return fault;
  const nowMs = services.nowMs();
  const nobody = `nobody-${services.newId()}`;
  const deletion = await services.database.transact(async (transaction) => {
    const begun = await transaction.get('deletions', guestId);
    if (begun) return begun;
    const fresh = { _id: guestId, nobody, startedAtMs: nowMs, dueAtMs: nowMs + goesOnAfterMs };
    await transaction.set('deletions', fresh);
    return fresh;
  });
  if (deletion instanceof Refused) return deletion;
  return { state: (await goOnDeleting(services, deletion)) ? 'deleted' : 'under-way' };
}

/** A bounded part of the work; says whether nothing is left. Safe when done twice at once. */
export async function goOnDeleting(services: Services, deletion: DeletionDocument): Promise<boolean> {
  for (let piece = 0; piece < piecesPerCall; piece += 1) {
    const outcome = await releaseGuest(services, deletion);
    if (outcome === 'more') continue;
    if (outcome === 'done') {
      await services.database.remove('deletions', deletion._id);
      return true;
    }
    break;
  }
  const dueAtMs = services.nowMs() + waitsForOrdersMs;
  await services.database.update('deletions', deletion._id, { dueAtMs });
  return false;
}

async function faultOfDeleting({ database }: Services, guestId: string): Promise<Refused | null> {
  const [orders, reservations, staff, balance] = await Promise.all([
    database.queryFields(
      'orders',
      { where: { guestId }, orderBy: ['placedAtMs', 'desc'], limit: ordersLookedAt },
      ['status'],
    ),
    database.queryFields(
      'reservations',
      { where: { guestId }, orderBy: ['startMs', 'desc'], limit: ordersLookedAt },
      ['endedAtMs'],
    ),
    database.get('staff', guestId),
    database.get('storedValueAccounts', guestId),
  ]);
  const live = orders.filter(({ status }) => !isFinal(status)).length;
  if (live > 0) return new Refused('ACCOUNT_HAS_ORDERS', { orders: live });
  const ahead = reservations.filter(({ endedAtMs }) => endedAtMs === null).length;
  if (ahead > 0) return new Refused('ACCOUNT_HAS_RESERVATIONS', { reservations: ahead });
  if ((balance?.principal ?? 0) > 0)
    return new Refused('ACCOUNT_HAS_BALANCE', { principal: balance?.principal });
  return (staff?.memberships.length ?? 0) > 0 ? new Refused('ACCOUNT_IS_STAFF') : null;
}
