import * as v from 'valibot';
import { exportParts } from '../domain/consent/export-part';
import type { ConsentAnswer } from '../domain/consent/consent-entry';
import type { NotSentReason } from '../domain/consent/decide-send';
import type { FiguresByPurpose } from '../domain/consent/message-figures';
import type { MessageContent } from '../domain/consent/message-content';
import { messagePurposes, type MessageClass, type MessagePurpose } from '../domain/consent/purpose';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const messageId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,120}$/));
const purpose = v.picklist(messagePurposes);

const answers = v.pipe(
  v.array(v.strictObject({ purpose, answer: v.picklist(['accept', 'reject', 'ban', 'filter', 'later']) })),
  v.minLength(1),
  v.maxLength(3),
  v.check(
    (all) => new Set(all.map((each) => each.purpose)).size === all.length,
    'Each purpose is answered once',
  ),
);

/** What a guest decides about messages and about their own data; part of the function `guest`. */
export const consentGuestInputs = {
  /** What WeChat's own question was answered with, as the phone heard it. */
  recordConsents: v.strictObject({
    requestId,
    storeId: id,
    screen: v.picklist(['after-payment', 'consents', 'order', 'reservation', 'conversation', 'queue']),
    /** The scene of the code through which the guest had come. */
    code: v.nullable(v.pipe(v.string(), v.maxLength(32))),
    answers,
  }),
  viewConsents: v.strictObject({ messagesBeforeMs: v.nullable(moment) }),
  withdrawConsent: v.strictObject({ requestId, purpose }),
  /** The guest has come in through a message. */
  openMessage: v.strictObject({ messageId }),
  /** One page of one part; the phone goes through all of them. */
  exportMyData: v.strictObject({
    part: v.picklist(exportParts),
    beforeMs: v.nullable(moment),
  }),
  /** `understood` is what the guest has ticked: points, coupons and consents are gone with the account. */
  deleteAccount: v.strictObject({ understood: v.literal(true) }),
} as const;

/** What the owner sees of messages; part of the function `staff`. */
export const consentStaffInputs = {
  viewMessages: v.strictObject({ storeId: id }),
} as const;

/** A purpose for which the guest can be asked, with the template that WeChat's question names. */
export interface ConsentAsk {
  readonly purpose: MessagePurpose;
  readonly templateId: string;
}

/** How a guest stands to one purpose. */
export interface ConsentView {
  readonly purpose: MessagePurpose;
  readonly messageClass: MessageClass;
  /** Messages that may still be sent. */
  readonly left: number;
  readonly lastAnswer: ConsentAnswer | null;
  readonly answeredAtMs: number | null;
  readonly withdrawnAtMs: number | null;
  /** Null where the account has no template, so that nobody can be asked. */
  readonly templateId: string | null;
}

/** A message that the guest has received. */
export interface ReceivedMessage {
  readonly id: string;
  readonly content: MessageContent;
  readonly sentAtMs: number;
  readonly orderId: string | null;
  /** WeChat did not say whether it arrived. */
  readonly isUnclear: boolean;
}

/** What became of messages on the last days, purposes that nobody was asked for left out. */
export interface MessageFigures {
  readonly fromDay: string;
  readonly toDay: string;
  readonly byPurpose: FiguresByPurpose;
  /** Why messages were not sent, by reason and purpose; the newest of them, at most 200 looked at. */
  readonly notSent: readonly {
    readonly purpose: MessagePurpose;
    readonly reason: NotSentReason;
    readonly count: number;
  }[];
}

export interface ConsentGuestAnswers {
  recordConsents: { readonly consents: readonly ConsentView[] };
  viewConsents: {
    readonly consents: readonly ConsentView[];
    readonly messages: readonly ReceivedMessage[];
    readonly nextMessagesBeforeMs: number | null;
    readonly nowMs: number;
  };
  withdrawConsent: { readonly consents: readonly ConsentView[] };
  openMessage: { readonly orderId: string | null };
  exportMyData: {
    /** Whole documents, without what only the house can read. */
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    readonly nextBeforeMs: number | null;
  };
  deleteAccount: {
    /** `under-way` ends by itself within minutes. */
    readonly state: 'deleted' | 'under-way';
  };
}

export interface ConsentStaffAnswers {
  viewMessages: { readonly figures: MessageFigures };
}
