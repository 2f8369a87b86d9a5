import type { World } from '../run/world';
import type { Act } from './act';

/** Where it happens: a whole visit, or a turn of two colleagues, is in one store. */
export function storeOfAct({ chance, storeIds }: World, act: Act): string {
  return chance.pick(`${act.visit} store`, storeIds);
}
