import { decideSend, messageCaps, type NotSentReason } from '../../domain/consent/decide-send';
import { fieldsOf } from '../../domain/consent/message-content';
import { classOf } from '../../domain/consent/purpose';
import { faultOfFields, type TemplateField } from '../../domain/consent/template-field';
import { withAttempt } from '../../domain/limits/sliding-window';
import { Refused } from '../refused';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';
import type { Transaction } from '../wechat/database';
import type { SendOutcome } from './guest-messages';
import { addEntry, consentOf, readConsents } from './ledger';
import { customerKind } from './message-facts';
import type { MessageDocument, MessageRequest } from './message-document';
import { messagePage } from './message-page';
import { settleMessage } from './settle-message';

/** What became of the wish to send: `busy` and `wait` want to be tried again, everything else has ended. */
export type Sending =
  | { readonly kind: 'ended'; readonly status: MessageDocument['status'] }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'busy' };

type Claim =
  | Sending
  | { readonly kind: 'claimed'; readonly templateId: string; readonly fields: readonly TemplateField[] };

/**
 * The only way to write to a guest. It takes a licence of the consent ledger and spends it in one transaction with the
 * record of the message, then sends, then writes down what WeChat said. Without a licence nothing is sent, and the
 * record says why. A message is sent at most once: what a sender left half done is unclear and is not sent again.
 */
export async function sendMessage(
  services: Services,
  messageId: string,
  request: MessageRequest,
): Promise<Sending> {
  const claim = await services.database.transact((transaction) =>
    claimMessage(services, transaction, messageId, request),
  );
  if (claim instanceof Refused) return { kind: 'busy' };
  if (claim.kind !== 'claimed') return claim;
  const outcome = await sendNow(services, {
    guestId: request.guestId,
    messageId,
    templateId: claim.templateId,
    page: messagePage(messageId, request),
    fields: claim.fields,
  });
  if (outcome.kind !== 'sent') services.log({ event: 'message-not-taken', messageId, ...outcome });
  const status = await settleMessage(services, messageId, outcome);
  return status === null ? { kind: 'busy' } : { kind: 'ended', status };
}

async function claimMessage(
  services: Services,
  transaction: Transaction,
  messageId: string,
  request: MessageRequest,
): Promise<Claim> {
  const found = await transaction.get('messages', messageId);
  if (found) return leftBehind(transaction, found);
  const { purpose } = request.content;
  const nowMs = services.nowMs();
  const consents = await readConsents(transaction, request.guestId);
  const messageClass = classOf(purpose);
  const sentTimesMs = consents.sentTimesMs[messageClass];
  const decision = decideSend({
    purpose,
    account: consentOf(consents, purpose),
    sentTimesMs,
    expiresAtMs: request.expiresAtMs,
    clock: request.dayClock,
    nowMs,
  });
  if (decision.kind === 'wait') return decision;
  const templateId = services.messages.templates[purpose];
  const fields = fieldsOf(request.content, request.dayClock.utcOffsetMinutes);
  const reason = decision.kind === 'drop' ? decision.reason : faultOf(templateId, fields);
  const customer = await customerKind(transaction, request.guestId);
  const message = newMessage(messageId, { ...request, customer, reason, nowMs });
  if (reason !== null || templateId === null) {
    await transaction.add('messages', message);
    return { kind: 'ended', status: 'not-sent' };
  }
  const licenceEntryId = `spend:${messageId}`;
  const spent = await addEntry(transaction, consents, {
    ...{ id: licenceEntryId, kind: 'spent', sends: -1, purpose, templateId, messageId, atMs: nowMs },
    ...{ guestId: request.guestId, storeId: request.storeId },
  });
  const counted = withAttempt(sentTimesMs, messageCaps[messageClass], nowMs);
  await transaction.set('consents', {
    ...spent,
    sentTimesMs: { ...spent.sentTimesMs, [messageClass]: counted },
  });
  await transaction.add('messages', { ...message, status: 'sending', licenceEntryId });
  return { kind: 'claimed', templateId, fields };
}

/** Whoever holds the outbox entry now came after the sender's lease had ended. */
async function leftBehind(transaction: Transaction, message: MessageDocument): Promise<Sending> {
  if (message.status !== 'sending') return { kind: 'ended', status: message.status };
  await transaction.update('messages', message._id, { status: 'unclear' });
  return { kind: 'ended', status: 'unclear' };
}

function faultOf(templateId: string | null, fields: readonly TemplateField[]): NotSentReason | null {
  if (templateId === null) return 'no-template';
  return faultOfFields(fields) === null ? null : 'field-invalid';
}

function newMessage(
  _id: string,
  decided: MessageRequest & Pick<MessageDocument, 'customer' | 'reason'> & { readonly nowMs: number },
): MessageDocument {
  const { nowMs, ...request } = decided;
  const { purpose } = request.content;
  return {
    _id,
    ...request,
    purpose,
    messageClass: classOf(purpose),
    channel: 'wechat-subscribe',
    status: 'not-sent',
    licenceEntryId: null,
    code: null,
    atMs: nowMs,
    openedAtMs: null,
    countOrderAtMs: null,
  };
}

/** A call that throws has ended somewhere on the way: WeChat may have taken the message. */
async function sendNow(
  services: Services,
  message: Parameters<Services['messages']['send']>[0],
): Promise<SendOutcome> {
  try {
    return await services.messages.send(message);
  } catch (error) {
    services.log({ event: 'message-error', messageId: message.messageId, error: errorText(error) });
    return { kind: 'unclear', code: null };
  }
}
