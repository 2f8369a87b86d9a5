/** The answer with which WeChat does nothing further. */
export const pushAccepted = 'success';

/**
 * What the function `message-push` answers when it does not accept a push. WeChat sends it again up to three times,
 * and then tells the person that nobody is there.
 */
export const pushRefusals = {
  NOT_WECHAT: 'Only WeChat pushes here; a phone, a script or another function has no business with it.',
  SENDER_DIFFERS: 'The push names another person than the one for whom WeChat vouches.',
  UNREADABLE: 'The push is not of the shape that WeChat documents for its kind.',
  INTERNAL: 'The function failed by its own fault; send it again.',
} as const;

export type PushRefusal = keyof typeof pushRefusals;

/** The message goes on to WeChat's own desk. */
export interface PushTransfer {
  readonly MsgType: 'transfer_customer_service';
  readonly ToUserName: string;
  readonly FromUserName: string;
  readonly CreateTime: number;
}

export type PushAnswer =
  typeof pushAccepted | PushTransfer | { readonly code: PushRefusal; readonly message: string };
