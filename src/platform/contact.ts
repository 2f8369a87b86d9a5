import Taro from '@tarojs/taro';
import type { WeComDesk } from '../../domain/service/desk-choice';
import { isH5 } from './environment';
import { localOpenid } from './identity';

/** What a contact button tells the restaurant of where it stood. */
export interface Contact {
  /** Comes with the news that the guest entered the conversation. */
  readonly sessionFrom: string;
  /** The page that WeChat offers the guest to send with one tap; its path without a leading `/`. */
  readonly card: { readonly title: string; readonly path: string } | null;
}

/** In a browser the local cloud shows WeChat's conversation, in place of the app as WeChat does. */
export function openLocalConversation(contact: Contact): void {
  window.location.assign(conversationAddress(contact, localOpenid() ?? ''));
}

export function conversationAddress({ sessionFrom, card }: Contact, openid: string): string {
  const query = new URLSearchParams({ openid, from: sessionFrom });
  if (card) {
    query.set('title', card.title);
    query.set('path', card.path);
  }
  return `/console/conversation.html?${query.toString()}`;
}

/**
 * Opens the restaurant's customer service in WeCom; in a browser its link leads there. False when the phone did not.
 * https://developers.weixin.qq.com/miniprogram/dev/api/open-api/service-chat/wx.openCustomerServiceChat.html
 */
export async function openWeCom({ corpId, url }: WeComDesk): Promise<boolean> {
  if (isH5) {
    window.open(url, '_blank', 'noopener');
    return true;
  }
  try {
    await Taro.openCustomerServiceChat({ corpId, extInfo: { url } });
    return true;
  } catch (failure) {
    console.warn('WeCom was not opened.', failure);
    return false;
  }
}
