/** Who answers what guests write outside the app; our own desk while nobody has said otherwise. */
export type DeskChoice =
  | { readonly kind: 'own' }
  /** WeChat's own desk for merchants: what guests write in WeChat's conversation is handed over, and not kept. */
  | { readonly kind: 'wechat' }
  /** The restaurant's customer service in WeCom, to which the guest's phone goes instead of WeChat's conversation. */
  | ({ readonly kind: 'wecom' } & WeComDesk);

/** What `wx.openCustomerServiceChat` takes. */
export interface WeComDesk {
  /** The company's id in WeCom, such as `ww1234567890abcdef`. */
  readonly corpId: string;
  /** The link of one of its customer services. */
  readonly url: string;
}

export const ownDesk: DeskChoice = { kind: 'own' };

/** Whether both name the same desk. */
export function isSameDesk(one: DeskChoice, other: DeskChoice): boolean {
  if (one.kind !== 'wecom' || other.kind !== 'wecom') return one.kind === other.kind;
  return one.corpId === other.corpId && one.url === other.url;
}
