import type { PushTransfer } from '../../../contract/message-push';
import type { PushFact } from './push-fact';

/**
 * Hands a guest's message over to the colleagues at WeChat's own desk.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/trans.html
 */
export function transferToDesk(
  { guestId }: Pick<PushFact, 'guestId'>,
  appId: string,
  nowMs: number,
): PushTransfer {
  return {
    MsgType: 'transfer_customer_service',
    ToUserName: guestId,
    FromUserName: appId,
    CreateTime: Math.floor(nowMs / 1000),
  };
}
