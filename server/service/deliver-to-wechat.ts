import { afterRefusal, afterSending, sendsLeft, usedUp } from '../../domain/service/wechat-window';
import { pictureFormat, serviceLimits } from '../../domain/service/service-limits';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { SendOutcome, ServiceMessage } from '../wechat/service-messages';
import { errorText } from '../wechat/transact';
import { announceConversation } from './announce-conversation';
import type { ServiceMessageDocument } from './service-message-document';
import type { WechatDoorDocument } from './wechat-door-document';
import { wordsOfOrder } from './cited';

/** Longer than any function lives: whoever holds the lease has ended when it is over. */
const leaseMs = 60_000;

/** Takes one of the sends that are left for a message; null when WeChat would take none. */
export function addDelivery(door: WechatDoorDocument, nowMs: number) {
  if (sendsLeft(door, nowMs).sends === 0) return null;
  return {
    door: { ...door, ...afterSending(door) },
    entryOf: ({ _id, storeId }: ServiceMessageDocument): OutboxDocument => ({
      ...{ _id: entryIdOf(_id), storeId, orderId: '', createdAtMs: nowMs, dueAtMs: nowMs, tries: 0 },
      effect: { kind: 'service-message', messageId: _id },
    }),
  };
}

export function entryIdOf(messageId: string): string {
  return `service:${messageId}`;
}

/** Delivers what was written a moment ago; what fails is logged and left to the clock, for it is written. */
export async function deliverToWechatAtOnce(
  services: Services,
  message: Pick<ServiceMessageDocument, '_id' | 'delivery'>,
): Promise<void> {
  if (message.delivery !== 'pending') return;
  try {
    const entry = await services.database.get('outbox', entryIdOf(message._id));
    if (entry) await deliverToWechat(services, entry);
  } catch (error) {
    services.log({ event: 'service-message-later', messageId: message._id, error: errorText(error) });
  }
}

/**
 * Puts one message into WeChat's conversation under a lease, at most once: a message that its sender left as `sending` is
 * unclear and is not sent again. What WeChat says to it is written down on the message.
 */
export async function deliverToWechat(services: Services, entry: OutboxDocument): Promise<void> {
  const { database } = services;
  if (entry.effect.kind !== 'service-message' || entry.dueAtMs === null) return;
  const nowMs = services.nowMs();
  if (entry.dueAtMs > nowMs) return;
  const lease = { dueAtMs: nowMs + leaseMs, tries: entry.tries + 1 };
  if (!(await database.updateIf('outbox', entry._id, { dueAtMs: entry.dueAtMs }, lease))) return;
  const { messageId } = entry.effect;
  if (
    await database.updateIf('serviceMessages', messageId, { delivery: 'pending' }, { delivery: 'sending' })
  ) {
    const message = await database.get('serviceMessages', messageId);
    if (message && !(await settle(services, message, await sendNow(services, message)))) return;
  } else {
    await database.updateIf('serviceMessages', messageId, { delivery: 'sending' }, { delivery: 'unclear' });
  }
  await database.remove('outbox', entry._id);
}

/** A call that throws has ended somewhere on the way: WeChat may have taken the message. */
async function sendNow(services: Services, message: ServiceMessageDocument): Promise<SendOutcome> {
  try {
    const wire = await wireOf(services, message);
    return wire === null ? 'not-sendable' : await services.conversations.send(message.guestId, wire);
  } catch (error) {
    services.log({ event: 'service-message-error', messageId: message._id, error: errorText(error) });
    return 'unclear';
  }
}

async function wireOf(services: Services, message: ServiceMessageDocument): Promise<ServiceMessage | null> {
  const { content } = message;
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: content.text };
    case 'note':
      return { kind: 'text', text: content.text.zh };
    case 'order': {
      const order = await services.database.get('orders', content.orderId);
      return order === null ? null : { kind: 'text', text: wordsOfOrder(order).zh };
    }
    case 'picture': {
      const bytes = await services.pictures.load(content.fileId);
      if (bytes === null || bytes.length > serviceLimits.wechatPictureBytes) return null;
      const contentType = `image/${pictureFormat(bytes) ?? 'jpeg'}`;
      const uploaded = await services.conversations.uploadPicture(bytes, contentType);
      return uploaded.kind === 'uploaded' ? { kind: 'picture', mediaId: uploaded.mediaId } : null;
    }
    case 'page':
    case 'reservation':
      return null;
  }
}

/** A refusal spends nothing at WeChat; where WeChat counted more than we did, nothing is left. */
async function settle(
  services: Services,
  message: ServiceMessageDocument,
  outcome: SendOutcome,
): Promise<boolean> {
  const settled = await services.database.transact(async (transaction) => {
    const stored = await transaction.get('serviceMessages', message._id);
    if (stored?.delivery !== 'sending') return null;
    const isRefused = outcome !== 'sent' && outcome !== 'unclear';
    await transaction.update('serviceMessages', message._id, {
      delivery: isRefused ? 'failed' : outcome,
      fault: isRefused ? outcome : null,
    });
    const door = isRefused ? await transaction.get('wechatDoors', message.guestId) : null;
    if (door) await transaction.set('wechatDoors', { ...door, ...windowAfter(door, outcome) });
    return true;
  });
  if (settled instanceof Refused) {
    services.log({ event: 'service-message-busy', messageId: message._id });
    return false;
  }
  if (outcome !== 'sent')
    services.log({ event: 'service-message-not-taken', messageId: message._id, outcome });
  await announceConversation(services, { _id: message.conversationId, storeId: message.storeId });
  return true;
}

function windowAfter(door: WechatDoorDocument, outcome: SendOutcome) {
  return outcome === 'limit-reached' || outcome === 'window-shut' ? usedUp(door) : afterRefusal(door);
}
