import { dispatch } from '../../server/dispatch';
import { staffActions } from '../../server/staff-actions';
import { callerOpenid } from '../../server/wechat/cloud';
import { requestIdOf } from '../../server/wechat/request-id';
import { wireServices } from '../../server/wechat/wire-services';

const services = wireServices();
const actions = staffActions(services);

export async function main(event: unknown, context: unknown) {
  const requestId = requestIdOf(context, services.newId);
  return dispatch(actions, { event, openid: callerOpenid(), requestId, log: services.log });
}
