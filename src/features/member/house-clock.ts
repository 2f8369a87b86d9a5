import type { StoreHours } from '../../../domain/store-hours/store-hours';
import { visit } from '../session/visit';

type Offset = Pick<StoreHours, 'utcOffsetMinutes'>;

/** All of China has one clock, and it serves until the store is known. */
const china: Offset = { utcOffsetMinutes: 480 };

/** The clock by which dates of points and coupons are said. */
export function houseClock(): Offset {
  return visit.store?.hours ?? china;
}
