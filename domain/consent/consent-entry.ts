import type { MessagePurpose } from './purpose';

/**
 * What WeChat answers for one template of `wx.requestSubscribeMessage`. `later` is not WeChat's: the guest did not want
 * to be asked now, and WeChat never heard of it.
 * https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html
 */
export type ConsentAnswer = 'accept' | 'reject' | 'ban' | 'filter' | 'later';

/** The only way on which the house writes by itself; another one would be licensed apart from it. */
export type MessageChannel = 'wechat-subscribe';

/** Where the guest was when the question was answered. */
export type ConsentScreen = 'after-payment' | 'consents' | 'order' | 'reservation' | 'conversation' | 'queue';

/** One movement of the consent ledger. It is written once and never changed. */
export interface ConsentEntry {
  readonly id: string;
  readonly guestId: string;
  readonly storeId: string;
  readonly purpose: MessagePurpose;
  readonly channel: MessageChannel;
  readonly templateId: string;
  /**
   * `answered` by the guest; `spent` on a message; `returned` because WeChat never took that message; `ended` because
   * WeChat said that no licence is left; `withdrawn` by the guest.
   */
  readonly kind: 'answered' | 'spent' | 'returned' | 'ended' | 'withdrawn';
  /** By how many the sends that are left change. */
  readonly sends: number;
  /** Only for `answered`. */
  readonly answer: ConsentAnswer | null;
  readonly screen: ConsentScreen | null;
  /** The scene of the code through which the guest had come; null without one. */
  readonly code: string | null;
  readonly messageId: string | null;
  readonly atMs: number;
}
