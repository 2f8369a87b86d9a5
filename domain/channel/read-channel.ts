import { sharedThings, sharedWays, sharerLength, type Channel } from './channel';

const pattern = new RegExp(`^([a-z])([a-z])\\.([\\w-]{0,64})\\.([0-9a-z]{${sharerLength}}|)$`);

/** The channel out of a link; null for anything that `channelText` does not write. It is never cut, trimmed or mended. */
export function readChannel(text: string): Channel | null {
  const [, thingLetter = '', wayLetter = '', what = '', sharer = ''] = pattern.exec(text) ?? [];
  const thing = sharedThings.find((name) => name.startsWith(thingLetter));
  const way = sharedWays.find((name) => name.startsWith(wayLetter));
  return thingLetter === '' || !thing || !way ? null : { thing, way, what, sharer };
}

/** A channel without its sharer: what is counted, and kept with an order. */
export type SharedLink = Omit<Channel, 'sharer'>;

/** `dp.beef-noodles`, under which a link is counted. */
export function linkKey({ thing, way, what }: SharedLink): string {
  return `${thing[0] ?? ''}${way[0] ?? ''}.${what}`;
}

/** The link out of its key; null for anything that `linkKey` does not write. */
export function readLinkKey(key: string): SharedLink | null {
  const channel = readChannel(`${key}.`);
  return channel && { thing: channel.thing, way: channel.way, what: channel.what };
}
