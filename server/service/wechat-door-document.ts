import { shutWindow, type WechatWindow } from '../../domain/service/wechat-window';

/**
 * `wechatDoors/<guestId>`: a guest's conversation inside WeChat, of which each guest has one with the whole house: for which
 * store it is, and what may still be sent into it.
 */
export interface WechatDoorDocument extends WechatWindow {
  readonly _id: string;
  /** The store whose contact button was tapped last. */
  readonly storeId: string;
}

export function newDoor(guestId: string, storeId: string): WechatDoorDocument {
  return { _id: guestId, storeId, ...shutWindow };
}
