/** https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/send.html */
export const replyLimits = {
  afterMessage: { replies: 5, forMs: 48 * 60 * 60_000 },
  afterEntering: { replies: 2, forMs: 60_000 },
} as const;

export const serviceLimits = {
  /** Of a text that is sent to a person, as UTF-8. */
  textBytes: 2048,
  /** `setTyping` needs a message, of either side, that is not older. */
  typingAfterMs: 30_000,
  typingForMs: 15_000,
  /** WeChat's own desk holds a conversation that it answered so long after the last message. */
  deskForMs: 30 * 60_000,
} as const;

export const mediaLimits = {
  keptForMs: 3 * 24 * 60 * 60_000,
  /** Of a picture that a function uploads. */
  uploadBytes: 2 * 1024 * 1024,
  /** Of a picture that a person sends. */
  sentBytes: 10 * 1024 * 1024,
} as const;

/** Limits of this machine rather than of WeChat. */
export const localServiceLimits = { keptMessagesPerPerson: 2000 } as const;
