import type { ReplyGrant, ReplyQuota } from './reply-quota';

export type MessageContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly mediaId: string }
  | {
      readonly kind: 'link';
      readonly title: string;
      readonly description: string;
      readonly url: string;
      readonly thumbUrl: string;
    }
  | {
      readonly kind: 'miniprogrampage';
      readonly title: string;
      readonly pagePath: string;
      /** Of a picture that a function uploaded; null for a card that the person sent. */
      readonly thumbMediaId: string | null;
      readonly thumbUrl: string;
    };

/** `app` is the function's voice, `desk` WeChat's own, `wechat` a line of the app WeChat itself. */
export type Speaker = 'person' | 'app' | 'desk' | 'wechat';

export interface ConversationMessage {
  readonly number: number;
  readonly atMs: number;
  readonly from: Speaker;
  readonly content: MessageContent;
  /** The push that tells a function of it; null when none does. */
  readonly pushId: string | null;
  /** Whether it lies at WeChat's own desk. */
  readonly isAtDesk: boolean;
}

/** What a contact button says of where it stood: the page that the person can send with one tap. */
export interface OfferedCard {
  readonly title: string;
  readonly pagePath: string;
  readonly imageUrl: string;
}

/** A person's conversation with the mini-program, apart from its messages. */
export interface Session {
  readonly quota: ReplyQuota;
  readonly lastMessageAtMs: number | null;
  readonly typingUntilMs: number;
  /** WeChat's own desk holds the conversation until then. */
  readonly deskUntilMs: number;
  readonly card: OfferedCard | null;
}

export interface ConversationView {
  readonly openid: string;
  readonly messages: readonly ConversationMessage[];
  /** Null when nothing may be sent to the person. */
  readonly repliesLeft: ReplyGrant | null;
  readonly isTyping: boolean;
  readonly isAtDesk: boolean;
  readonly card: OfferedCard | null;
  readonly nowMs: number;
}
