import { receiveNotification } from '../../server/payments/receive-notification';
import { wireServices } from '../../server/wechat/wire-services';

const services = wireServices();

/** WeChat Pay calls here over HTTP access and waits at most five seconds. */
export async function main(event: unknown) {
  return receiveNotification(services, event);
}
