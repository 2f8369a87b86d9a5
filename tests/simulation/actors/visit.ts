import type { GuestInput } from '../../../contract/guest';
import type { PaymentParameters } from '../../../contract/views';
import type { World } from '../run/world';
import type { Act } from './act';

/** What a guest's phone knows of one visit. */
export interface Visit {
  wish: GuestInput<'placeOrder'> | null;
  orderId: string | null;
  topUpId: string | null;
  reservationId: string | null;
  /** The first arrival that the guest thought of, kept so that a second tap wants the same. */
  wantsTableFromMs: number | null;
  /** What was taken of the points shop or the coupon centre. */
  reward: GuestInput<'takeReward'> | null;
  takingId: string | null;
  /** The bill that the phone has on its screen. */
  shown: GuestInput<'viewBill'>['shown'];
  /** The share that was asked for last, and its number. */
  share: GuestInput<'payShare'> | null;
  shareNumber: string | null;
  /** Payment sheets that were ever opened, oldest first. */
  readonly sheets: PaymentParameters[];
}

export function visitOf(world: World, act: Act): Visit {
  const known = world.visits.get(act.visit) ?? {
    wish: null,
    orderId: null,
    topUpId: null,
    reservationId: null,
    wantsTableFromMs: null,
    reward: null,
    takingId: null,
    shown: undefined,
    share: null,
    shareNumber: null,
    sheets: [],
  };
  world.visits.set(act.visit, known);
  return known;
}
