import type { MemberRules } from '../domain/membership/member-rules';
import type { Menu } from '../domain/menu/menu';

/**
 * What one warm instance remembers between invocations. Nothing here has to be seen by another instance: menus and versions of
 * rules never change, leased numbers belong to the instance, and figures for the eye may be some seconds old.
 */
export interface InstanceMemory {
  /** By menu document id. */
  readonly menus: Map<string, Menu>;
  /** By version. */
  readonly memberRules: Map<number, MemberRules>;
  /** Leased and not yet given pickup numbers by `<storeId>:<day>`: the next one, and the last one. */
  readonly pickupNumbers: Map<string, { next: number; readonly last: number }>;
  readonly kitchenLoads: Map<string, KitchenLoad>;
  /** Orders that this instance placed and has not seen paid, by guest: a hint about whom to count. */
  readonly unpaidOrders: Map<string, Set<string>>;
  readonly monthlySales: Map<
    string,
    { readonly readAtMs: number; readonly portionsByDishId: PortionsByDishId }
  >;
}

export type PortionsByDishId = Readonly<Record<string, number>>;

/** What the kitchen of a store had in front of it at one moment, oldest first. */
export interface KitchenLoad {
  readonly readAtMs: number;
  readonly tickets: readonly { readonly agreedAtMs: number; readonly portionsToCook: number }[];
}

export function emptyMemory(): InstanceMemory {
  return {
    menus: new Map(),
    memberRules: new Map(),
    pickupNumbers: new Map(),
    kitchenLoads: new Map(),
    unpaidOrders: new Map(),
    monthlySales: new Map(),
  };
}
