import type { ConsentGuestAnswers } from '../../contract/consent';
import type { GuestInput } from '../../contract/guest';
import { sendsOfAnswer } from '../../domain/consent/consent-account';
import type { CustomerKind, MessageEvent } from '../../domain/consent/message-figures';
import type { StoreDocument } from '../ordering/store-document';
import { orderIdFor } from '../ordering/order-id';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { ConsentsDocument } from './consent-documents';
import { consentViews } from './consent-views';
import { addEntry, consentOf, readConsents } from './ledger';
import { customerKind, messageFactEntry } from './message-facts';
import { isSameAnswer } from './pushed-answers';

type Input = GuestInput<'recordConsents'>;
type Answer = Input['answers'][number];

/**
 * Writes down what the guest answered to WeChat's question. The phone says it, for WeChat answers nobody else; a phone
 * that claims an accept licenses a send that WeChat then refuses, which ends the licence. A repeat changes nothing.
 */
export async function recordConsents(
  services: Services,
  guestId: string,
  input: Input,
): Promise<ConsentGuestAnswers['recordConsents'] | Refused> {
  const store = await services.database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const known = input.answers.filter(({ purpose }) => services.messages.templates[purpose] !== null);
  const cause = orderIdFor(guestId, `consent ${input.requestId}`);
  const consents = await services.database.transact(async (transaction) => {
    const before = await readConsents(transaction, guestId);
    const [first] = known;
    if (!first || (await transaction.get('consentEntries', entryId(cause, first)))) return before;
    const customer = await customerKind(transaction, guestId);
    let after = before;
    for (const answer of known) {
      after = await recordOne(services, transaction, after, { answer, cause, customer, input, store });
    }
    await transaction.set('consents', after);
    return after;
  });
  return consents instanceof Refused ? consents : { consents: consentViews(services, consents) };
}

async function recordOne(
  services: Services,
  transaction: Transaction,
  consents: ConsentsDocument,
  told: {
    readonly answer: Answer;
    readonly cause: string;
    readonly customer: CustomerKind;
    readonly input: Input;
    readonly store: StoreDocument;
  },
): Promise<ConsentsDocument> {
  const { answer, cause, customer, input, store } = told;
  const { purpose } = answer;
  const nowMs = services.nowMs();
  const id = entryId(cause, answer);
  const { [purpose]: pushedAtMs, ...otherPushes } = consents.pushedAtMs ?? {};
  if (pushedAtMs !== undefined && isSameAnswer(consentOf(consents, purpose), answer.answer, nowMs)) {
    return { ...consents, pushedAtMs: otherPushes };
  }
  const after = await addEntry(transaction, consents, {
    ...{ id, guestId: consents._id, storeId: store._id, purpose, kind: 'answered', atMs: nowMs },
    templateId: services.messages.templates[purpose] ?? '',
    sends: sendsOfAnswer(consentOf(consents, purpose), answer.answer),
    answer: answer.answer,
    screen: input.screen,
    code: input.code,
  });
  const events: MessageEvent[] = answer.answer === 'accept' ? ['asked', 'granted'] : ['asked'];
  for (const event of events) {
    const happening = { cause: id, storeId: store._id, purpose, customer, event, nowMs };
    await transaction.add('outbox', messageFactEntry({ ...happening, dayClock: store.hours }));
  }
  return after;
}

function entryId(cause: string, { purpose }: Answer): string {
  return `ask:${cause}:${purpose}`;
}
