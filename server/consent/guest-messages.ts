import type { MessagePurpose } from '../../domain/consent/purpose';
import type { TemplateField } from '../../domain/consent/template-field';

export interface OutgoingMessage {
  readonly guestId: string;
  readonly messageId: string;
  readonly templateId: string;
  /** The page that a tap on the message opens. */
  readonly page: string;
  readonly fields: readonly TemplateField[];
}

export type SendOutcome =
  | { readonly kind: 'sent' }
  /** WeChat knows of no licence: the guest said no there, or has used it up. A normal answer. */
  | { readonly kind: 'ended'; readonly code: number }
  /** WeChat did not take it, and so spent nothing. */
  | { readonly kind: 'failed'; readonly code: number }
  /** Nobody knows whether it arrived. */
  | { readonly kind: 'unclear'; readonly code: number | null };

/** The platform's way to write to a guest. Only `server/consent/send-message.ts` sends; a test asserts it. */
export interface GuestMessages {
  /** The account's template for a purpose; null where it has none. */
  readonly templates: Readonly<Record<MessagePurpose, string | null>>;
  send(message: OutgoingMessage): Promise<SendOutcome>;
}
