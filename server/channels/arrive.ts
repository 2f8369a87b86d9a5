import type { GuestInput } from '../../contract/guest';
import type { OpenedLink } from '../../contract/sharing';
import { channelText } from '../../domain/channel/channel';
import { readChannel } from '../../domain/channel/read-channel';
import { isShareScene } from '../../domain/channel/share-scene';
import { dishesById } from '../../domain/menu/lookup';
import type { Menu } from '../../domain/menu/menu';
import type { StoreDocument } from '../ordering/store-document';
import type { Services } from '../services';
import { countedLink } from './counted-link';
import { countOpening } from './count-opening';

/** The channel that the app was opened through, and the store of whoever shared it. */
export interface Arrival {
  /** Null for a code that is retired: it leads to its store, and counts nothing. */
  readonly channel: string | null;
  readonly storeId: string | null;
}

/** Reads what stood in the link or in the code. A code names a link that the cloud keeps; a malformed one is nothing. */
export async function readArrival(
  { database }: Services,
  { channel, storeId }: Pick<GuestInput<'openMenu'>, 'channel' | 'storeId'>,
): Promise<Arrival | null> {
  if (typeof channel !== 'string') return null;
  if (!isShareScene(channel)) return isLink(channel) ? { channel, storeId } : null;
  const [link, code] = await Promise.all([
    database.get('shareLinks', channel),
    database.get('channelCodes', channel),
  ]);
  if (code)
    return { channel: code.retiredAtMs === null ? channelOfCode(channel) : null, storeId: code.storeId };
  return link && { channel: link.channel, storeId: link.storeId };
}

/** A named code is scanned and never written, so a link that says it was one is nothing. */
function isLink(text: string): boolean {
  const channel = readChannel(text);
  return channel !== null && channel.thing !== 'code';
}

function channelOfCode(what: string): string {
  return channelText({ thing: 'code', way: 'poster', what, sharer: '' });
}

/** Counts the opening, and says what the phone is to do with it. */
export async function arrive(
  services: Services,
  guestId: string,
  arrival: Arrival,
  { store, menu }: { readonly store: StoreDocument; readonly menu: Menu },
): Promise<OpenedLink> {
  const link = countedLink(arrival.channel, { guestId, menu });
  if (link !== null) await countOpening(services, guestId, { store, link });
  const shared = arrival.channel === null ? null : readChannel(arrival.channel);
  const isDish = shared?.thing === 'dish' && dishesById(menu).has(shared.what);
  return { channel: link === null ? null : arrival.channel, dishId: isDish ? shared.what : null };
}
