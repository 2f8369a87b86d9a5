const hourMs = 60 * 60_000;

/**
 * WeChat lets the house write so often after what a guest did in WeChat's own conversation.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/send.html
 */
export const windowLimits = {
  afterMessage: { messages: 5, forMs: 48 * hourMs },
  afterEntering: { messages: 2, forMs: 60_000 },
} as const;

/** What a guest did last in WeChat's own conversation, and what the house has sent since. */
export interface WechatWindow {
  readonly lastMessageAtMs: number | null;
  readonly sentSinceMessage: number;
  readonly enteredAtMs: number | null;
  readonly sentSinceEntering: number;
}

export const shutWindow: WechatWindow = {
  lastMessageAtMs: null,
  sentSinceMessage: 0,
  enteredAtMs: null,
  sentSinceEntering: 0,
};

/** How many messages may still be sent; `untilMs` is when the last of them lapses, null when none can be sent. */
export interface SendsLeft {
  readonly sends: number;
  readonly untilMs: number | null;
  /** Why none is left: the guest has to write first, the time is over, or all are used up. */
  readonly shutBecause: WindowFault | null;
}

export type WindowFault = 'never-wrote' | 'time-over' | 'all-sent';

/** The two grants do not add up: the larger one counts. */
export function sendsLeft(window: WechatWindow, nowMs: number): SendsLeft {
  const grants = grantsOf(window);
  if (grants.length === 0) return { sends: 0, untilMs: null, shutBecause: 'never-wrote' };
  const live = grants.filter(({ untilMs }) => untilMs > nowMs);
  if (live.length === 0) return { sends: 0, untilMs: null, shutBecause: 'time-over' };
  const open = live.filter(({ left }) => left > 0);
  if (open.length === 0) return { sends: 0, untilMs: null, shutBecause: 'all-sent' };
  return {
    sends: Math.max(...open.map(({ left }) => left)),
    untilMs: Math.max(...open.map(({ untilMs }) => untilMs)),
    shutBecause: null,
  };
}

/** A message of the guest begins the count anew; one that WeChat tells late changes nothing that is newer. */
export function afterGuestMessage(window: WechatWindow, atMs: number): WechatWindow {
  if (window.lastMessageAtMs !== null && atMs <= window.lastMessageAtMs) return window;
  return { ...window, lastMessageAtMs: atMs, sentSinceMessage: 0 };
}

export function afterEntering(window: WechatWindow, atMs: number): WechatWindow {
  if (window.enteredAtMs !== null && atMs <= window.enteredAtMs) return window;
  return { ...window, enteredAtMs: atMs, sentSinceEntering: 0 };
}

/** One message counts against both grants. */
export function afterSending(window: WechatWindow): WechatWindow {
  return {
    ...window,
    sentSinceMessage: window.sentSinceMessage + 1,
    sentSinceEntering: window.sentSinceEntering + 1,
  };
}

/** WeChat refused it, which spends nothing. */
export function afterRefusal(window: WechatWindow): WechatWindow {
  return {
    ...window,
    sentSinceMessage: Math.max(0, window.sentSinceMessage - 1),
    sentSinceEntering: Math.max(0, window.sentSinceEntering - 1),
  };
}

/** WeChat says that nothing more may be sent, whatever we counted. */
export function usedUp(window: WechatWindow): WechatWindow {
  return {
    ...window,
    sentSinceMessage: Math.max(window.sentSinceMessage, windowLimits.afterMessage.messages),
    sentSinceEntering: Math.max(window.sentSinceEntering, windowLimits.afterEntering.messages),
  };
}

function grantsOf(window: WechatWindow): { readonly left: number; readonly untilMs: number }[] {
  const { afterMessage, afterEntering: entering } = windowLimits;
  const grants = [];
  if (window.lastMessageAtMs !== null) {
    grants.push({
      left: Math.max(0, afterMessage.messages - window.sentSinceMessage),
      untilMs: window.lastMessageAtMs + afterMessage.forMs,
    });
  }
  if (window.enteredAtMs !== null) {
    grants.push({
      left: Math.max(0, entering.messages - window.sentSinceEntering),
      untilMs: window.enteredAtMs + entering.forMs,
    });
  }
  return grants;
}
