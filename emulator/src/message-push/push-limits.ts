/** https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive.html */
export const pushLimits = {
  /** WeChat takes an answer for lost after this real time. */
  answerMs: 5000,
  /** A push that was not answered is sent again so often, and then given up. */
  repetitions: 3,
  /** Between an attempt and its repetition. */
  repeatAfterMs: 5000,
} as const;

/** Limits of this machine rather than of WeChat. */
export const localPushLimits = {
  /** How late the held-back ones are while the switch "order" says "mixed". */
  heldBackMs: 2000,
  keptPushes: 1000,
} as const;
