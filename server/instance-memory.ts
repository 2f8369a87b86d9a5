import type { Menu } from '../domain/menu/menu';
import type { QueueNumberAsking } from './queue/next-queue-number';
import type { LineReading } from './queue/queue-line';
import type { QueueTurns } from './queue/queue-turns';

/**
 * What one warm instance remembers between invocations. Nothing here has to be seen by another instance: menus never
 * change, leased numbers belong to the instance, and figures for the eye may be some seconds old.
 */
export interface InstanceMemory {
  /** By menu document id. */
  readonly menus: Map<string, Menu>;
  /** Leased and not yet given pickup numbers by `<storeId>:<day>`: the next one, and the last one. */
  readonly pickupNumbers: Map<string, { next: number; readonly last: number }>;
  /** Who waits for a number of a group while one is being leased, by the counter's id. */
  readonly queueNumbers: Map<string, QueueNumberAsking[]>;
  /** By store, as the line was at one version of its signal. */
  readonly queueLines: Map<string, LineReading>;
  /** How long parties stay, by store, for one division into groups. */
  readonly queueTurns: Map<
    string,
    { readonly groups: string; readonly readAtMs: number; readonly turns: QueueTurns }
  >;
  readonly kitchenLoads: Map<string, KitchenLoad>;
  /** Orders that this instance placed and has not seen paid, by guest: a hint about whom to count. */
  readonly unpaidOrders: Map<string, Set<string>>;
  readonly monthlySales: Map<
    string,
    { readonly readAtMs: number; readonly portionsByDishId: PortionsByDishId }
  >;
  /** Pictures of codes for posters in base64, by scene; the oldest is dropped first. */
  readonly shareCodes: Map<string, string>;
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
    pickupNumbers: new Map(),
    queueNumbers: new Map(),
    queueLines: new Map(),
    queueTurns: new Map(),
    kitchenLoads: new Map(),
    unpaidOrders: new Map(),
    monthlySales: new Map(),
    shareCodes: new Map(),
  };
}
