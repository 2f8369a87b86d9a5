import { identityOf } from '../identity/identity';
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
];

/** Stands for the guest's answer to `wx.requestSubscribeMessage`: each accept licenses one message. */
function grant({ subscriptions }: Services, { body }: ControlRequest) {
  const openid = textOf(body, 'openid');
  const identity = identityOf(openid, undefined, 'wx_client');
  if (typeof identity === 'string') throw badRequest(identity);
  const templateId = textOf(body, 'templateId');
  if (/\s/.test(templateId)) throw badRequest('"templateId" must not contain spaces.');
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
