import type { Services } from '../services';
import { jsonRecord } from '../http/exchange';
import {
  badRequest,
  limitOf,
  notFound,
  part,
  textOf,
  type ControlRequest,
  type ControlRoute,
} from './control-route';

export const payRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/pay',
    run: ({ pay }, request) => pay.control.overview(limitOf(request, 100, 1000)),
  },
  { method: 'GET', path: '/pay/payments/*', run: payment },
  { method: 'POST', path: '/pay/payments/*', run: act },
  { method: 'GET', path: '/pay/sheet', run: sheet },
  { method: 'POST', path: '/pay/sheet', run: answerSheet },
  {
    method: 'POST',
    path: '/pay/switches',
    run: ({ pay }, { body }) => accepted(pay.control.setSwitches(body)),
  },
];

function payment({ pay }: Services, request: ControlRequest) {
  const found = pay.control.payment(part(request, 0));
  if (found) return found;
  throw notFound(`There is no payment ${part(request, 0)}.`);
}

function act({ pay }: Services, request: ControlRequest) {
  const action = textOf(request.body, 'action');
  if (action !== 'succeed' && action !== 'fail' && action !== 'notify-again' && action !== 'notify-late') {
    throw badRequest('"action" must be succeed, fail, notify-again or notify-late.');
  }
  const { delayMs } = request.body;
  if (delayMs !== undefined && (typeof delayMs !== 'number' || !(delayMs >= 0))) {
    throw badRequest('"delayMs" must be a number of milliseconds from now.');
  }
  return accepted(
    pay.control.act(part(request, 0), { action, ...(delayMs === undefined ? {} : { delayMs }) }),
  );
}

function sheet({ pay }: Services, { query }: ControlRequest) {
  const found = pay.control.sheet(query.get('prepayId') ?? '');
  if (found) return found;
  throw notFound('There is no payment with this prepayId.');
}

/** The guest's answer to the payment sheet; `parameters` and `openid` are checked as WeChat checks them. */
async function answerSheet({ pay }: Services, { body }: ControlRequest) {
  const action = textOf(body, 'action');
  if (action !== 'confirm' && action !== 'cancel') throw badRequest('"action" must be confirm or cancel.');
  const { parameters, openid } = body;
  const prepayId = textOf(body, 'prepayId');
  const answer = pay.control.answerSheet({
    prepayId,
    action,
    ...(parameters === undefined ? {} : { parameters: jsonRecord(parameters, '"parameters"') }),
    ...(typeof openid === 'string' ? { openid } : {}),
  });
  if (answer.errMsg === 'requestPayment:ok') await pay.successPage(prepayId);
  return answer;
}

function accepted<Answer extends object>(answer: Answer | { readonly refusal: string }): Answer {
  if ('refusal' in answer && typeof answer.refusal === 'string') throw badRequest(answer.refusal);
  return answer as Answer;
}
