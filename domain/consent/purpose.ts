const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What a guest can be told outside the app. Each purpose has a template of its own and is licensed by itself. */
export type MessagePurpose =
  | 'pickup-ready'
  | 'refund-done'
  | 'order-rejected'
  | 'reservation-reminder'
  | 'queue-soon'
  | 'queue-called'
  | 'conversation-answered'
  | 'new-dish'
  | 'review-answered'
  | 'survey';

/**
 * `service` is about what the guest has ordered; `pull` answers what the guest has asked; `push` is the house's own
 * idea. Caps and quiet hours hang on it, and the owner compares what each brings.
 */
export type MessageClass = 'service' | 'pull' | 'push';

export const messageClasses: readonly MessageClass[] = ['service', 'pull', 'push'];

interface PurposeRule {
  readonly messageClass: MessageClass;
  /** News that is older helps nobody and is not sent any more. */
  readonly usefulForMs: number;
}

export const purposeRules: Readonly<Record<MessagePurpose, PurposeRule>> = {
  'pickup-ready': { messageClass: 'service', usefulForMs: 30 * minuteMs },
  'refund-done': { messageClass: 'service', usefulForMs: 72 * hourMs },
  'order-rejected': { messageClass: 'service', usefulForMs: 6 * hourMs },
  'reservation-reminder': { messageClass: 'service', usefulForMs: 2 * hourMs },
  'queue-soon': { messageClass: 'service', usefulForMs: 15 * minuteMs },
  'queue-called': { messageClass: 'service', usefulForMs: 10 * minuteMs },
  'conversation-answered': { messageClass: 'pull', usefulForMs: 24 * hourMs },
  'new-dish': { messageClass: 'push', usefulForMs: 72 * hourMs },
  'review-answered': { messageClass: 'pull', usefulForMs: 72 * hourMs },
  survey: { messageClass: 'push', usefulForMs: 24 * hourMs },
};

export const messagePurposes = Object.keys(purposeRules) as readonly MessagePurpose[];

export function classOf(purpose: MessagePurpose): MessageClass {
  return purposeRules[purpose].messageClass;
}
