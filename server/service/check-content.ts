import { Refused } from '../refused';
import type { Services } from '../services';
import type { TextVerdict } from '../wechat/content-security';
import type { PictureVerdict } from '../wechat/push/push-fact';
import { clear, excerptOfContent } from './add-message';
import { announceConversation } from './announce-conversation';
import type { ConversationDocument } from './conversation-document';
import type { ServiceMessageDocument, StoredContent } from './service-message-document';

const minuteMs = 60_000;
/** WeChat says what it thinks of a picture within half an hour. */
const verdictComesWithinMs = 35 * minuteMs;
const askAgainAfterMs = 2 * minuteMs;
/** What nobody could judge so often stays held back. */
const mostTries = 5;

type Check = Pick<ServiceMessageDocument, 'check' | 'traceId' | 'checkDueAtMs'>;

const heldBack: Check = { check: 'held-back', traceId: null, checkDueAtMs: null };

/** What is asked to be judged: everything that a guest wrote or showed by themselves. */
export interface Judged {
  readonly guestId: string;
  readonly content: StoredContent;
  readonly channel: 'app' | 'wechat';
}

/** Asks WeChat before others see it. A picture is judged later, by push. */
export async function checkContent(services: Services, judged: Judged): Promise<Check> {
  const { content } = judged;
  if (content.kind === 'text') return checkOfText(services, judged, content.text);
  if (content.kind === 'page') return checkOfText(services, judged, content.title);
  return content.kind === 'picture' ? checkOfPicture(services, judged, content.fileId) : clear;
}

async function checkOfText(
  services: Services,
  { guestId, channel }: Pick<Judged, 'guestId' | 'channel'>,
  text: string,
): Promise<Check> {
  if (text === '') return clear;
  const verdict = await services.contentSecurity.checkText({ openid: guestId, scene: 'social', text });
  return checkAfter(verdict, channel, services.nowMs());
}

/**
 * WeChat does not judge for somebody who was not in the app for two hours; what such a guest writes in WeChat's own
 * conversation has gone through WeChat by its own rules. What could not be judged is asked about again.
 */
function checkAfter(verdict: TextVerdict, channel: Judged['channel'], nowMs: number): Check {
  if (verdict === 'pass') return clear;
  if (verdict === 'not-visited' && channel === 'wechat') return clear;
  if (verdict === 'unclear' || verdict === 'not-visited') {
    return { check: 'pending', traceId: null, checkDueAtMs: nowMs + askAgainAfterMs };
  }
  return heldBack;
}

async function checkOfPicture(
  services: Services,
  { guestId }: Pick<Judged, 'guestId'>,
  fileId: string,
): Promise<Check> {
  const url = await services.pictures.addressOf(fileId);
  const nowMs = services.nowMs();
  if (url === null) return heldBack;
  const asked = await services.contentSecurity.requestPictureVerdict({
    openid: guestId,
    scene: 'social',
    url,
  });
  return asked.kind === 'requested'
    ? { check: 'pending', traceId: asked.traceId, checkDueAtMs: nowMs + verdictComesWithinMs }
    : { check: 'pending', traceId: null, checkDueAtMs: nowMs + askAgainAfterMs };
}

/** WeChat's verdict on a picture has come; one that nobody waits for any more changes nothing. */
export async function takeVerdict(
  services: Services,
  { traceId, verdict }: { readonly traceId: string; readonly verdict: PictureVerdict },
): Promise<void> {
  const [message] = await services.database.query('serviceMessages', { where: { traceId }, limit: 1 });
  if (!message) return;
  const nowMs = services.nowMs();
  const check: Check =
    verdict === 'pass'
      ? clear
      : verdict === 'not-judged'
        ? { check: 'pending', traceId: null, checkDueAtMs: nowMs }
        : heldBack;
  await settleCheck(services, message, check);
}

/** The clock asks again about a message whose verdict did not come. */
export async function checkAgain(services: Services, message: ServiceMessageDocument): Promise<void> {
  if (message.checkTries >= mostTries) {
    await settleCheck(services, message, heldBack);
    return;
  }
  await settleCheck(services, message, await checkContent(services, message));
}

/** Only what still waits for that verdict is settled, so that the first one stands. */
async function settleCheck(
  services: Services,
  { _id, traceId, checkTries }: ServiceMessageDocument,
  check: Check,
): Promise<void> {
  const settled = await services.database.transact(async (transaction) => {
    const message = await transaction.get('serviceMessages', _id);
    if (message?.check !== 'pending' || message.traceId !== traceId) return null;
    const conversation = await transaction.get('conversations', message.conversationId);
    await transaction.update('serviceMessages', _id, { ...check, checkTries: checkTries + 1 });
    if (conversation?.lastMessageId === _id && check.check === 'clear') {
      await transaction.update('conversations', conversation._id, excerptFields(message));
    }
    return conversation;
  });
  if (settled !== null && !(settled instanceof Refused)) await announceConversation(services, settled);
}

function excerptFields({ content }: ServiceMessageDocument): Pick<ConversationDocument, 'excerpt'> {
  return { excerpt: excerptOfContent(content, 'clear') };
}
