import type { ConsentGuestAnswers, ReceivedMessage } from '../../contract/consent';
import type { GuestInput } from '../../contract/guest';
import type { Services } from '../services';
import { consentViews } from './consent-views';
import { readConsents } from './ledger';
import type { MessageDocument } from './message-document';

const messagesPerPage = 20;
/** Messages that were not sent lie between those that were, so more are read than shown. */
const messagesRead = 60;

/** Everything the guest has allowed, and every message that came of it, newest first. */
export async function viewConsents(
  services: Services,
  guestId: string,
  input: GuestInput<'viewConsents'>,
): Promise<ConsentGuestAnswers['viewConsents']> {
  const before = input.messagesBeforeMs === null ? {} : { atMs: { below: input.messagesBeforeMs } };
  const [consents, found] = await Promise.all([
    readConsents(services.database, guestId),
    services.database.query('messages', {
      where: { guestId, ...before },
      orderBy: ['atMs', 'desc'],
      limit: messagesRead,
    }),
  ]);
  const arrived = found.filter(({ status }) => status === 'sent' || status === 'unclear');
  const page = arrived.slice(0, messagesPerPage);
  const isMore = arrived.length > page.length || found.length === messagesRead;
  const last = arrived.length > page.length ? page.at(-1) : found.at(-1);
  return {
    consents: consentViews(services, consents),
    messages: page.map(receivedMessage),
    nextMessagesBeforeMs: isMore ? (last?.atMs ?? null) : null,
    nowMs: services.nowMs(),
  };
}

function receivedMessage({ _id, content, atMs, orderId, status }: MessageDocument): ReceivedMessage {
  return { id: _id, content, sentAtMs: atMs, orderId, isUnclear: status === 'unclear' };
}
