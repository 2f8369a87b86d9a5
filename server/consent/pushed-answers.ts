import type { ConsentAnswer } from '../../domain/consent/consent-entry';
import { sendsOfAnswer, type ConsentAccount } from '../../domain/consent/consent-account';
import { messagePurposes, type MessagePurpose } from '../../domain/consent/purpose';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { PushFact } from '../wechat/push/push-fact';
import type { ConsentsDocument } from './consent-documents';
import { addEntry, consentOf, readConsents } from './ledger';

/** The phone and WeChat tell of one answer within this time; what is further apart are two answers. */
const sameAnswerWithinMs = 2 * 60_000;

type FactOf<Kind extends PushFact['kind']> = Extract<PushFact, { readonly kind: Kind }>;

/**
 * WeChat tells what a guest answered, and the phone tells it too: it is written down once, by whoever is first. A phone
 * that lost its connection after the question is made up for by WeChat.
 */
export async function takePushedAnswers(
  services: Services,
  fact: FactOf<'templates-answered'>,
): Promise<void> {
  const answers = fact.answers.flatMap(({ templateId, answer }) => {
    const purpose = purposeOf(services, templateId);
    return purpose === null ? [] : [{ purpose, answer }];
  });
  await record(services, fact, answers);
}

/** The guest has refused in WeChat's own settings, so that WeChat takes no message of that kind any more. */
export async function takePushedRefusals(
  services: Services,
  fact: FactOf<'templates-refused'>,
): Promise<void> {
  const answers = fact.templateIds.flatMap((templateId) => {
    const purpose = purposeOf(services, templateId);
    return purpose === null ? [] : [{ purpose, answer: 'ban' as const }];
  });
  await record(services, fact, answers);
}

interface Answered {
  readonly purpose: MessagePurpose;
  readonly answer: ConsentAnswer;
}

async function record(services: Services, fact: PushFact, answers: readonly Answered[]): Promise<void> {
  if (answers.length === 0) return;
  const recorded = await services.database.transact(async (transaction) => {
    const before = await readConsents(transaction, fact.guestId);
    let after = before;
    for (const answered of answers) after = await recordOne(services, transaction, after, { fact, answered });
    if (after !== before) await transaction.set('consents', after);
    return true;
  });
  if (recorded instanceof Refused) throw new Error(`consents are too busy for a push: ${recorded.code}`);
}

async function recordOne(
  services: Services,
  transaction: Transaction,
  consents: ConsentsDocument,
  told: { readonly fact: PushFact; readonly answered: Answered },
): Promise<ConsentsDocument> {
  const { fact, answered } = told;
  const { purpose, answer } = answered;
  const id = `push:${fact.id}:${purpose}`;
  const account = consentOf(consents, purpose);
  if (await transaction.get('consentEntries', id)) return consents;
  if (isSameAnswer(account, answer, fact.atMs)) return consents;
  const after = await addEntry(transaction, consents, {
    ...{ id, guestId: fact.guestId, storeId: '', purpose, kind: 'answered', answer },
    // Entries stand in the order in which they were written, however late WeChat tells.
    atMs: services.nowMs(),
    templateId: services.messages.templates[purpose] ?? '',
    sends: answer === 'ban' ? -account.left : sendsOfAnswer(account, answer),
  });
  return { ...after, pushedAtMs: { ...after.pushedAtMs, [purpose]: fact.atMs } };
}

/** Whether an answer is the one that was written down a moment before. */
export function isSameAnswer(account: ConsentAccount, answer: ConsentAnswer, atMs: number): boolean {
  return (
    account.lastAnswer === answer &&
    account.answeredAtMs !== null &&
    Math.abs(account.answeredAtMs - atMs) <= sameAnswerWithinMs
  );
}

function purposeOf({ messages }: Services, templateId: string): MessagePurpose | null {
  return messagePurposes.find((purpose) => messages.templates[purpose] === templateId) ?? null;
}
