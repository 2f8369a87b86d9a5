import type { StoreView } from '../../../contract/views';
import { acceptsOrdersAt } from '../../../domain/store-hours/opening';
import { homeText } from '../../text/home';
import type { StoreState } from '../session/visit';

/** Whether a store takes orders at a moment, and if not, why. */
export function stateOf(store: StoreView, nowMs: number): StoreState {
  if (store.pausedUntilMs !== null && store.pausedUntilMs > nowMs) return 'paused';
  return acceptsOrdersAt(store.hours, nowMs) ? 'open' : 'closed';
}

export function stateWords(state: StoreState): string {
  return homeText(state);
}
