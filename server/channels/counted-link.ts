import { linkKey, readChannel } from '../../domain/channel/read-channel';
import { isShareScene } from '../../domain/channel/share-scene';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import { shareIdOf } from './share-id';

/**
 * The link under which an opening or an order counts; null for a malformed channel, and for one's own. A dish that the
 * menu has not is counted without its name, so that nobody fills the owner's list with words of theirs.
 */
export function countedLink(
  channelText: string | null | undefined,
  { guestId, menu }: { readonly guestId: string; readonly menu: Menu },
): string | null {
  const channel = typeof channelText === 'string' ? readChannel(channelText) : null;
  if (channel === null || channel.sharer === shareIdOf(guestId)) return null;
  const { thing, what } = channel;
  if (thing === 'dish') return linkKey({ ...channel, what: dishesById(menu).has(what) ? what : '' });
  const isNamed = thing === 'article' || (thing === 'code' && isShareScene(what));
  return linkKey({ ...channel, what: isNamed ? what : '' });
}
