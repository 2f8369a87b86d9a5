import type { StoreView } from '../../../contract/views';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { Dish } from '../../../domain/menu/menu';
import { leastPrice } from '../../features/menu/least-price';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { sharingText } from '../../text/sharing';
import type { Poster } from './poster-layout';

/** What is shared: a dish of the menu, the store, or an invitation with its code. */
export type Subject =
  | { readonly kind: 'dish'; readonly dish: Dish }
  | { readonly kind: 'store' }
  | { readonly kind: 'invite'; readonly code: string };

/** The words and pictures of a poster, in the language of the moment. */
export function posterOf(subject: Subject, store: StoreView, code: string | null): Poster {
  const place = `${localText(store.name)} · ${localText(store.address)}`;
  const common = { brand: localText(store.brand), place, code };
  const unpriced = { ...common, price: null, priceEnd: '', picture: pictureUrl('shop/storefront.webp') };
  if (subject.kind === 'dish') {
    const { dish } = subject;
    const { now, isFrom } = leastPrice(dish);
    return {
      ...common,
      title: localText(dish.name),
      line: localText(dish.description),
      price: `¥${fenToShortYuanText(now)}`,
      priceEnd: isFrom ? sharingText('up') : '',
      picture: pictureUrl(dish.pictureLarge ?? dish.picture),
      call: sharingText('callDish'),
    };
  }
  if (subject.kind === 'store') {
    const title = localText(store.brand);
    return { ...unpriced, title, line: localText(store.slogan), call: sharingText('callStore') };
  }
  const words = { title: sharingText('inviteTitle'), line: sharingText('inviteLine') };
  return { ...unpriced, ...words, call: sharingText('callInvite') };
}
