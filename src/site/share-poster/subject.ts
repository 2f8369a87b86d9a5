import type { StoreView } from '../../../contract/views';
import { isInviteCode } from '../../../domain/channel/share-scene';
import type { SharedWay } from '../../../domain/channel/channel';
import { dishesById } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { linkQuery, sharedTitle } from '../../features/session/sharing';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { localText } from '../../text/language';
import { sharingText } from '../../text/sharing';

/** What is shared: a dish of the menu, the store, an invitation with its code, or when and where a table is kept. */
export type Subject =
  | { readonly kind: 'dish'; readonly dish: Dish }
  | { readonly kind: 'store' }
  | { readonly kind: 'invite'; readonly code: string }
  | { readonly kind: 'reservation'; readonly startMs: number; readonly partySize: number };

type Parameters = Readonly<Record<string, string | undefined>>;

/** What the address names; null while the menu is not there. */
export function subjectOf(params: Parameters): Subject | 'gone' | null {
  const { kind, id = '' } = params;
  if (kind === 'invite') return isInviteCode(id) ? { kind, code: id } : 'gone';
  if (kind === 'reservation') {
    const [startMs, partySize] = [Number(params['at']), Number(params['party'])];
    const isWhole = Number.isSafeInteger(startMs) && Number.isSafeInteger(partySize);
    return isWhole && startMs > 0 && partySize > 0 ? { kind, startMs, partySize } : 'gone';
  }
  if (kind !== 'dish') return { kind: 'store' };
  if (visit.menu === null) return visit.status === 'failed' ? 'gone' : null;
  const dish = dishesById(visit.menu).get(id);
  return dish ? { kind, dish } : 'gone';
}

/** Day and time at the store, as friends say them. */
export function whenWords(
  { startMs }: { readonly startMs: number },
  store: StoreView,
): { readonly day: string; readonly time: string } {
  return {
    day: sharingText('onDay', monthAndDay(store.hours, startMs)),
    time: clockText(store.hours, startMs),
  };
}

/** The link to it. An invitation carries its code beside the channel, a kept table when and for how many it is. */
export function linkOf(subject: Subject, store: StoreView, way: SharedWay = 'card') {
  const what = subject.kind === 'dish' ? subject.dish.id : '';
  const query = linkQuery(subject.kind, what, way, store.id);
  switch (subject.kind) {
    case 'reservation': {
      const { startMs, partySize } = subject;
      const title = sharingText('joinUs', { ...whenWords(subject, store), house: localText(store.brand) });
      return { title, path: `/customer/store/index?${query}&at=${startMs}&party=${partySize}` };
    }
    case 'invite':
      return { title: sharedTitle(null), path: `/pages/menu/index?${query}&invite=${subject.code}` };
    case 'store':
      return { title: sharedTitle(null), path: `/pages/menu/index?${query}` };
    case 'dish':
      return { title: sharedTitle(subject.dish), path: `/pages/menu/index?${query}` };
  }
}
