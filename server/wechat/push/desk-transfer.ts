import type { PushFact } from './push-fact';

/** The answer to a push by which the message goes on to WeChat's own desk. */
export interface DeskTransfer {
  readonly MsgType: 'transfer_customer_service';
  readonly ToUserName: string;
  readonly FromUserName: string;
  readonly CreateTime: number;
}

/**
 * Hands a guest's message over to the colleagues at WeChat's own desk.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/trans.html
 */
export function transferToDesk(
  { guestId }: Pick<PushFact, 'guestId'>,
  appId: string,
  nowMs: number,
): DeskTransfer {
  return {
    MsgType: 'transfer_customer_service',
    ToUserName: guestId,
    FromUserName: appId,
    CreateTime: Math.floor(nowMs / 1000),
  };
}
