import type { StoreView } from '../../../contract/views';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { Quote } from '../../../domain/pricing/quote';
import { nextOpeningMs } from '../../../domain/store-hours/opening';
import { cartText } from '../../text/cart';
import { clockText } from '../session/store-clock';
import type { Visit } from '../session/visit';

/** What the cart bar's button says, and whether it leads on. */
export interface CheckoutButton {
  readonly words: string;
  /** Why it does not lead to checkout; null when it does. */
  readonly obstacle: 'empty' | 'closed' | 'paused' | 'below-minimum' | 'offline' | null;
}

export function checkoutButton(visit: Visit, quote: Quote | null): CheckoutButton {
  const { store, storeState, mode, nowMs } = visit;
  if (quote === null || store === null || quote.lines.length === 0) {
    return { words: cartText('pickOne'), obstacle: 'empty' };
  }
  if (storeState === 'paused') {
    return {
      words: cartText('pausedButton', { time: clockText(store.hours, store.pausedUntilMs ?? nowMs) }),
      obstacle: 'paused',
    };
  }
  // Pickup and delivery can be ordered ahead for when the store is open again.
  if (storeState === 'closed' && mode === 'dine-in')
    return { words: openingWords(store, nowMs), obstacle: 'closed' };
  if (quote.minimumSpendMissing > 0) {
    return {
      words: cartText('belowMinimum', { yuan: fenToShortYuanText(quote.minimumSpendMissing) }),
      obstacle: 'below-minimum',
    };
  }
  return { words: cartText('checkout'), obstacle: visit.isOffline ? 'offline' : null };
}

function openingWords(store: StoreView, nowMs: number): string {
  const opensAt = nextOpeningMs(store.hours, nowMs);
  return opensAt === null
    ? cartText('closedButtonPlain')
    : cartText('closedButton', { time: clockText(store.hours, opensAt) });
}

/** The offers of the store before anything is chosen: "满 60 减 6，满 120 减 15". */
export function offersWords(store: StoreView | null): string {
  const tiers = store?.pricing.spendAndSave.slice(0, 2) ?? [];
  if (tiers.length === 0) return cartText('noOffers');
  return tiers
    .map(({ spend, save }) =>
      cartText('offerFirst', { spend: fenToShortYuanText(spend), save: fenToShortYuanText(save) }),
    )
    .join(cartText('offersJoined'));
}

/** What is missing to the next saving, and how far the cart has come; null when there is none to reach. */
export function nextSavingHint(
  store: StoreView | null,
  quote: Quote | null,
): { readonly sentence: string; readonly donePercent: number } | null {
  if (!store || !quote || quote.lines.length === 0 || quote.nextSaving === null) return null;
  const { missing, save } = quote.nextSaving;
  const tier = store.pricing.spendAndSave.find((candidate) => candidate.save === save);
  const reached = quote.amounts.find((row) => row.reason.kind === 'spend-and-save');
  const spend = tier?.spend ?? missing;
  const figures = { missing: fenToShortYuanText(missing), save: fenToShortYuanText(save) };
  return {
    sentence: reached
      ? cartText('nextMore', { now: fenToShortYuanText(-reached.amount), ...figures })
      : cartText('nextFirst', figures),
    donePercent: spend === 0 ? 100 : Math.round(((spend - missing) / spend) * 100),
  };
}
