import type { OfferedCard } from '../customer-service/conversation';
import { isPersonId } from '../identity/identity';
import type { Services } from '../services';
import { badRequest, part, textOf, type ControlRequest, type ControlRoute } from './control-route';

/** People's conversations with the mini-program in WeChat; pictures go by `/wx/media`. */
export const conversationRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/conversations', run: listConversations },
  {
    method: 'GET',
    path: '/conversations/*',
    run: ({ customerService }, request) => customerService.view(openidOf(request)),
  },
  { method: 'POST', path: '/conversations/*/enter', run: enter },
  { method: 'POST', path: '/conversations/*/messages', run: say },
  { method: 'POST', path: '/conversations/*/desk', run: answerFromDesk },
];

function listConversations({ customerService }: Services) {
  return customerService.openids().map((openid) => {
    const { messages, ...rest } = customerService.view(openid);
    return { ...rest, count: messages.length, last: messages.at(-1) ?? null };
  });
}

/** Stands for the tap on a contact button; its `session-from` and `send-message-…` are the body. */
function enter({ customerService, visits }: Services, request: ControlRequest) {
  const openid = openidOf(request);
  const { sessionFrom = '' } = request.body;
  if (typeof sessionFrom !== 'string') throw badRequest('"sessionFrom" must be a text.');
  visits.visited(openid);
  customerService.enter(openid, sessionFrom, cardOf(request.body['card']));
  return customerService.view(openid);
}

/** The person writes a text, or sends a page of the mini-program. */
function say({ customerService }: Services, request: ControlRequest) {
  const openid = openidOf(request);
  const { body } = request;
  if (body['kind'] === 'text') customerService.say(openid, { kind: 'text', text: textOf(body, 'text') });
  else if (body['kind'] === 'miniprogrampage') {
    const card = cardOf(body['card']);
    if (!card) throw badRequest('"card" must be {title, pagePath, imageUrl}.');
    const { title, pagePath, imageUrl: thumbUrl } = card;
    customerService.say(openid, { kind: 'miniprogrampage', title, pagePath, thumbMediaId: null, thumbUrl });
  } else throw badRequest('"kind" must be text or miniprogrampage; pictures go by POST /wx/media.');
  return customerService.view(openid);
}

/** Somebody at WeChat's own desk answers, or lets go of the conversation. */
function answerFromDesk({ customerService }: Services, request: ControlRequest) {
  const openid = openidOf(request);
  if (request.body['close'] === true) customerService.closeDesk(openid);
  else customerService.replyFromDesk(openid, textOf(request.body, 'text'));
  return customerService.view(openid);
}

function openidOf(request: ControlRequest): string {
  const openid = part(request, 0);
  if (isPersonId(openid)) return openid;
  throw badRequest('The address must name a person by openid.');
}

function cardOf(value: unknown): OfferedCard | null {
  if (value === undefined || value === null) return null;
  const { title, pagePath, imageUrl = '' } = value as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string' || typeof pagePath !== 'string' || typeof imageUrl !== 'string') {
    throw badRequest('"card" must be {title, pagePath, imageUrl}, all of them texts.');
  }
  return { title, pagePath, imageUrl };
}
