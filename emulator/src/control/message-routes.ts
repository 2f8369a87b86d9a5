import { identityOf } from '../identity/identity';
import type { PopupAnswer } from '../openapi/subscription-events';
import type { Services } from '../services';
import { badRequest, limitOf, textOf, type ControlRequest, type ControlRoute } from './control-route';

const mostAcceptsAtOnce = 100;

export const messageRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/messages',
    run: ({ messages }, request) => messages.latest(limitOf(request, 100, 1000)),
  },
  { method: 'GET', path: '/subscriptions', run: ({ subscriptions }) => subscriptions.list() },
  { method: 'POST', path: '/subscriptions', run: grant },
  { method: 'POST', path: '/subscriptions/answers', run: answerPopup },
  { method: 'POST', path: '/subscriptions/refusals', run: refuseTemplates },
];

/** Accepts without a popup, so that no function is told; each licenses one message. */
function grant({ subscriptions }: Services, { body }: ControlRequest) {
  const openid = personOf(body);
  const templateId = templateOf(textOf(body, 'templateId'));
  const accepts = body['accepts'] ?? 1;
  if (
    typeof accepts !== 'number' ||
    !Number.isInteger(accepts) ||
    accepts < 1 ||
    accepts > mostAcceptsAtOnce
  ) {
    throw badRequest(`"accepts" must be a whole number from 1 to ${mostAcceptsAtOnce}.`);
  }
  return { openid, templateId, left: subscriptions.grant(openid, templateId, accepts) };
}

const mostTemplatesAtOnce = 3;

/** The person's answers to the popup of `wx.requestSubscribeMessage`. */
function answerPopup({ subscriptionEvents, subscriptions }: Services, { body }: ControlRequest) {
  const openid = personOf(body);
  const { answers } = body;
  const entries = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  if (entries.length === 0 || entries.length > mostTemplatesAtOnce) {
    throw badRequest(`"answers" must be {templateId: "accept" or "reject"} for 1 to ${mostTemplatesAtOnce}.`);
  }
  const read = entries.map(
    ([templateId, answer]) => [templateOf(templateId), popupAnswerOf(answer)] as const,
  );
  subscriptionEvents.answer(openid, Object.fromEntries(read));
  return read.map(([templateId]) => ({
    openid,
    templateId,
    left: subscriptions.left(openid, templateId),
  }));
}

/** The person sets templates to "refuse" in WeChat's settings. */
function refuseTemplates({ subscriptionEvents }: Services, { body }: ControlRequest) {
  const openid = personOf(body);
  const { templateIds } = body;
  if (!Array.isArray(templateIds) || templateIds.length === 0) {
    throw badRequest('"templateIds" must be a list that is not empty.');
  }
  const read = templateIds.map((templateId: unknown) => templateOf(String(templateId)));
  subscriptionEvents.refuse(openid, read);
  return { openid, refused: read };
}

function popupAnswerOf(answer: unknown): PopupAnswer {
  if (answer === 'accept' || answer === 'reject') return answer;
  throw badRequest('An answer is "accept" or "reject".');
}

function personOf(body: ControlRequest['body']): string {
  const openid = textOf(body, 'openid');
  const identity = identityOf(openid, undefined, 'wx_client');
  if (typeof identity === 'string') throw badRequest(identity);
  return openid;
}

function templateOf(templateId: string): string {
  if (templateId === '' || /\s/.test(templateId)) throw badRequest('"templateId" must not contain spaces.');
  return templateId;
}
