import type { LinkFigures } from '../../domain/channel/channel-figures';
import type { CodePage } from '../../domain/channel/code-page';

/** `shareLinks/<scene>`: what a code on a poster stands for. The same guest and thing always give the same. */
export interface ShareLinkDocument {
  readonly _id: string;
  readonly guestId: string;
  readonly storeId: string;
  /** As `channelText` writes it. */
  readonly channel: string;
  readonly createdAtMs: number;
}

/** `channelCodes/<scene>`: a code with a name that the house prints. What is printed cannot be called back, so none is removed. */
export interface ChannelCodeDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly name: string;
  readonly page: CodePage;
  readonly articleId: string | null;
  readonly createdAtMs: number;
  /** Null while what comes through it is counted. */
  readonly retiredAtMs: number | null;
}

/** One opening through a link. */
export interface ChannelTouch {
  /** As `linkKey` writes it. */
  readonly link: string;
  readonly storeId: string;
  readonly atMs: number;
}

/** `channelTouches/<guestId>`: through which links a guest came first and last, and those counted today. */
export interface ChannelTouchesDocument {
  readonly _id: string;
  /** Written once: who brought this guest here. */
  readonly first: ChannelTouch;
  readonly last: ChannelTouch;
  /** Business day of `countedLinks`. */
  readonly day: string;
  readonly countedLinks: readonly string[];
}

/** `channelFigures/<storeId>:<day>`: what came of shared links on one business day of one store, folded from the outbox. */
export interface ChannelFiguresDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly day: string;
  readonly links: readonly LinkFigures[];
}

export function channelFiguresId(storeId: string, day: string): string {
  return `${storeId}:${day}`;
}
