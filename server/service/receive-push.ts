import { pushAccepted, pushRefusals } from '../../contract/message-push';
import type { PushAnswer, PushRefusal } from '../../contract/message-push';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import type { PushFact } from '../wechat/push/push-fact';
import { transferToDesk } from '../wechat/push/desk-transfer';
import { readPush, type IncomingPush } from '../wechat/push/read-push';
import { errorText } from '../wechat/transact';
import { takePush, type TakenPush } from './take-push';

/**
 * What WeChat tells of its own conversation and of subscribe messages. Whatever is accepted is known before the
 * answer; a repeat is accepted and changes nothing; what is not for us is accepted and named in the log.
 */
export async function receivePush(services: Services, push: IncomingPush): Promise<PushAnswer> {
  try {
    const read = readPush(push);
    if (read.kind === 'refused') {
      services.log({ event: 'push-refused', code: read.code, source: push.source });
      return refusal(read.code);
    }
    if (read.kind === 'unknown') {
      services.log({ event: 'push-unknown', what: read.what.slice(0, 64) });
      return pushAccepted;
    }
    const taken = await take(services, read.fact);
    return taken === 'hand-over'
      ? transferToDesk(read.fact, addresseeOf(push.event), services.nowMs())
      : pushAccepted;
  } catch (error) {
    services.log({ event: 'internal-error', error: errorText(error) });
    return refusal('INTERNAL');
  }
}

/**
 * The log says what kind of thing came, never what a guest wrote. It is remembered once it is done: a push that broke off
 * is done again when WeChat repeats it, and what was done by then finds itself.
 */
async function take(services: Services, fact: PushFact): Promise<TakenPush> {
  const taken = await takePush(services, fact);
  const isNew = await remember(services, fact);
  services.log({ event: isNew ? 'push' : 'push-repeated', kind: fact.kind, push: fact.id });
  return taken;
}

/** The mini-program, as WeChat names it in the push. */
function addresseeOf(event: unknown): string {
  const { ToUserName } = event as { readonly ToUserName?: unknown };
  return typeof ToUserName === 'string' ? ToUserName : '';
}

/** False when it was here before, also when both came at once. */
async function remember({ database, nowMs }: Services, fact: PushFact): Promise<boolean> {
  const { id, guestId, kind, atMs } = fact;
  try {
    await database.add('pushes', { _id: id, guestId, kind, atMs, receivedAtMs: nowMs() });
    return true;
  } catch (error) {
    if (error instanceof DuplicateIdError) return false;
    throw error;
  }
}

function refusal(code: PushRefusal): PushAnswer {
  return { code, message: pushRefusals[code] };
}
