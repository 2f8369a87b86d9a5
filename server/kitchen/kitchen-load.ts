import type { KitchenLoad } from '../instance-memory';
import type { Services } from '../services';

/** An estimate for the eye: an instance asks the database again after so long. */
const keptForMs = 15_000;
const ticketsCounted = 200;

/** Portions that the kitchen has in front of an order that was paid at a moment; of a new order when it is left out. */
export async function dishesAhead(
  services: Services,
  storeId: string,
  agreedBeforeMs = Infinity,
): Promise<number> {
  const load = await kitchenLoad(services, storeId);
  return load.tickets
    .filter((ticket) => ticket.agreedAtMs < agreedBeforeMs)
    .reduce((sum, ticket) => sum + ticket.portionsToCook, 0);
}

async function kitchenLoad(services: Services, storeId: string): Promise<KitchenLoad> {
  const nowMs = services.nowMs();
  const kept = services.memory.kitchenLoads.get(storeId);
  if (kept && nowMs - kept.readAtMs < keptForMs) return kept;
  const tickets = await services.database.queryFields(
    'tickets',
    { where: { storeId, isOpen: true }, orderBy: ['agreedAtMs', 'asc'], limit: ticketsCounted },
    ['agreedAtMs', 'portionsToCook'],
  );
  const load = { readAtMs: nowMs, tickets };
  services.memory.kitchenLoads.set(storeId, load);
  return load;
}
