import { pickupNumberText } from '../../domain/order/pickup-number';
import { Refused } from '../refused';
import type { Services } from '../services';

/** How many numbers an instance takes at once. Numbers may be left out and may come out of order; none comes twice. */
const numbersPerLease = 10;

/**
 * The next number to call at a store on a business day. An instance leases a block and hands it out from memory, so
 * that no document has to be written by every order. Refused as busy when many instances lease at once.
 */
export async function nextPickupNumber(
  services: Services,
  storeId: string,
  day: string,
): Promise<string | Refused> {
  const key = `${storeId}:${day}`;
  const lease = services.memory.pickupNumbers.get(key);
  if (lease && lease.next <= lease.last) return pickupNumberText(lease.next++);
  const first = await leaseNumbers(services, `pickup:${key}`);
  if (first instanceof Refused) return first;
  services.memory.pickupNumbers.set(key, { next: first + 1, last: first + numbersPerLease - 1 });
  return pickupNumberText(first);
}

function leaseNumbers(services: Services, counterId: string): Promise<number | Refused> {
  return services.database.transact(async (transaction) => {
    const counter = await transaction.get('counters', counterId);
    const leased = counter?.leased ?? 0;
    await transaction.set('counters', { _id: counterId, leased: leased + numbersPerLease });
    return leased + 1;
  });
}
