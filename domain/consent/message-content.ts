import type { Fen } from '../money/fen';
import { fenToYuanText } from '../money/yuan-text';
import type { LocalText } from '../text/local-text';
import type { MessagePurpose } from './purpose';
import { chineseTime, thing, type TemplateField } from './template-field';

interface AtStore {
  readonly storeName: LocalText;
  readonly atMs: number;
}

/** What a message says, by its purpose. */
export type MessageContent =
  | (AtStore & { readonly purpose: 'pickup-ready'; readonly pickupNumber: string })
  | (AtStore & { readonly purpose: 'refund-done'; readonly amount: Fen })
  | (AtStore & { readonly purpose: 'order-rejected'; readonly reason: string; readonly amount: Fen })
  | (AtStore & { readonly purpose: 'reservation-reminder'; readonly partySize: number })
  | (AtStore & { readonly purpose: 'queue-soon'; readonly number: string; readonly ahead: number })
  /** It is the number's turn, or the store calls no more today. */
  | (AtStore & {
      readonly purpose: 'queue-called';
      readonly number: string;
      readonly what: 'called' | 'closed';
    })
  | (AtStore & { readonly purpose: 'conversation-answered'; readonly excerpt: string })
  | (AtStore & {
      readonly purpose: 'new-dish';
      readonly dishName: LocalText;
      readonly price: Fen;
      /** What the house says of it; the oldest messages say nothing. */
      readonly note?: string;
      /** The question of the house that a tap opens; absent in plain news. */
      readonly questionId?: string;
    })
  | (AtStore & { readonly purpose: 'review-answered'; readonly excerpt: string })
  | (AtStore & { readonly purpose: 'survey'; readonly dishName: LocalText });

/** As much as a field `thing` holds: the words of the house are never cut. */
export const noteMostCharacters = 20;

type ContentOf<Purpose extends MessagePurpose> = Extract<MessageContent, { readonly purpose: Purpose }>;

type FieldsByPurpose = {
  readonly [Purpose in MessagePurpose]: (
    content: ContentOf<Purpose>,
    utcOffsetMinutes: number,
  ) => readonly TemplateField[];
};

/** Short enough for a field `thing`. */
const queueWords = { called: '到您了，请到门口', closed: '今天不再叫号了，抱歉' } as const;

/** The fields of each template, as they stand in the public templates that an account picks. */
const fieldsByPurpose: FieldsByPurpose = {
  'pickup-ready': (content, offset) => [
    { name: 'character_string1', value: content.pickupNumber },
    ...storeAndTime(content, offset),
  ],
  'refund-done': (content, offset) => [
    { name: 'amount1', value: `¥${fenToYuanText(content.amount)}` },
    ...storeAndTime(content, offset),
  ],
  'order-rejected': (content, offset) => [
    { name: 'thing1', value: thing(content.reason) },
    ...storeAndTime(content, offset),
    { name: 'amount4', value: `¥${fenToYuanText(content.amount)}` },
  ],
  'reservation-reminder': (content, offset) => [
    { name: 'number1', value: String(content.partySize) },
    ...storeAndTime(content, offset),
  ],
  'queue-soon': (content, offset) => [
    { name: 'character_string1', value: content.number },
    ...storeAndTime(content, offset),
    { name: 'number4', value: String(content.ahead) },
  ],
  'queue-called': (content, offset) => [
    { name: 'character_string1', value: content.number },
    ...storeAndTime(content, offset),
    { name: 'thing4', value: queueWords[content.what] },
  ],
  'conversation-answered': (content, offset) => [
    { name: 'thing1', value: thing(content.excerpt) },
    ...storeAndTime(content, offset),
  ],
  'new-dish': (content, offset) => [
    { name: 'thing1', value: thing(content.dishName.zh) },
    ...storeAndTime(content, offset),
    { name: 'amount4', value: `¥${fenToYuanText(content.price)}` },
    { name: 'thing5', value: thing(content.note ?? content.dishName.zh) },
  ],
  'review-answered': (content, offset) => [
    { name: 'thing1', value: thing(content.excerpt) },
    ...storeAndTime(content, offset),
  ],
  survey: (content, offset) => [
    { name: 'thing1', value: thing(content.dishName.zh) },
    ...storeAndTime(content, offset),
  ],
};

/** A message as the fields of its template, in the store's own time. */
export function fieldsOf(content: MessageContent, utcOffsetMinutes: number): readonly TemplateField[] {
  const fields = fieldsByPurpose[content.purpose] as (
    content: MessageContent,
    utcOffsetMinutes: number,
  ) => readonly TemplateField[];
  return fields(content, utcOffsetMinutes);
}

function storeAndTime({ storeName, atMs }: AtStore, utcOffsetMinutes: number): readonly TemplateField[] {
  return [
    { name: 'thing2', value: thing(storeName.zh) },
    { name: 'time3', value: chineseTime(atMs, utcOffsetMinutes) },
  ];
}
