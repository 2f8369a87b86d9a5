import type { PortionsByDishId } from '../instance-memory';
import type { Services } from '../services';

/** Rebuilt once a day, so an instance may keep it for some minutes. */
const keptForMs = 5 * 60_000;

/** Portions sold in the last 30 business days by dish. */
export async function monthlySales(services: Services, storeId: string): Promise<PortionsByDishId> {
  const nowMs = services.nowMs();
  const kept = services.memory.monthlySales.get(storeId);
  if (kept && nowMs - kept.readAtMs < keptForMs) return kept.portionsByDishId;
  const document = await services.database.get('monthlySales', storeId);
  const portionsByDishId = document?.portionsByDishId ?? {};
  services.memory.monthlySales.set(storeId, { readAtMs: nowMs, portionsByDishId });
  return portionsByDishId;
}
