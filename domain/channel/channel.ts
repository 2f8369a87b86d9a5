/** What can be shared; the first letter stands for it in a link. */
export const sharedThings = [
  ...(['menu', 'dish', 'store', 'invite', 'article', 'order'] as const),
  ...(['gift', 'reservation', 'code'] as const),
] as const;
export type SharedThing = (typeof sharedThings)[number];

/** By what it is shared: a card in a chat, a post in Moments, a poster with a code, a copied link. */
export const sharedWays = ['card', 'moments', 'poster', 'link'] as const;
export type SharedWay = (typeof sharedWays)[number];

/** Where somebody came from: what was shared, how, which one of its kind, and by whom. */
export interface Channel {
  readonly thing: SharedThing;
  readonly way: SharedWay;
  /** Id of the dish, store, article or named code; empty where there is only one, or nobody else may know it. */
  readonly what: string;
  /** Short id of whoever shared it; empty where the phone has not learnt it. */
  readonly sharer: string;
}

/** Letters and digits of a sharer's short id. */
export const sharerLength = 6;

/** Longest text of a channel: two letters, an id of 64, a short id, and the dots between them. */
export const longestChannel = 2 + 1 + 64 + 1 + sharerLength;

/**
 * The channel as it travels in a link: `dc.beef-noodles.k3f9a2` is the card of a dish. Each thing and each way begins
 * with a letter of its own.
 */
export function channelText({ thing, way, what, sharer }: Channel): string {
  return `${thing[0] ?? ''}${way[0] ?? ''}.${what}.${sharer}`;
}
