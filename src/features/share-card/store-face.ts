import type { StoreView } from '../../../contract/views';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import type { ShareCard } from './card-layout';

/** What cards of a store have in common: its sign, its front, and nothing to buy. */
export function storeFace(store: StoreView): Omit<ShareCard, 'title' | 'line'> {
  return {
    brand: localText(store.brand),
    ...{ price: null, priceEnd: '', priceNote: '', ticket: null },
    picture: pictureUrl('shop/storefront.webp'),
  };
}
