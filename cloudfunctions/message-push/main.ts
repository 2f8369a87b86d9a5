import { receivePush } from '../../server/service/receive-push';
import { callerOpenid, callSource } from '../../server/wechat/cloud';
import { wireServices } from '../../server/wechat/wire-services';

const services = wireServices();

/** WeChat pushes here what people do in its own conversation, and waits at most five seconds. */
export async function main(event: unknown) {
  return receivePush(services, { event, openid: callerOpenid(), source: callSource() });
}
