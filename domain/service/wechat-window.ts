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
export function sendsLeft(opened: WechatWindow, nowMs: number): SendsLeft {
  const grants = grantsOf(opened);
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
export function afterGuestMessage(opened: WechatWindow, atMs: number): WechatWindow {
  if (opened.lastMessageAtMs !== null && atMs <= opened.lastMessageAtMs) return opened;
  return { ...opened, lastMessageAtMs: atMs, sentSinceMessage: 0 };
}

export function afterEntering(opened: WechatWindow, atMs: number): WechatWindow {
  if (opened.enteredAtMs !== null && atMs <= opened.enteredAtMs) return opened;
  return { ...opened, enteredAtMs: atMs, sentSinceEntering: 0 };
}

/** One message counts against both grants. */
export function afterSending(opened: WechatWindow): WechatWindow {
  return {
    ...opened,
    sentSinceMessage: opened.sentSinceMessage + 1,
    sentSinceEntering: opened.sentSinceEntering + 1,
  };
}

/** WeChat refused it, which spends nothing. */
export function afterRefusal(opened: WechatWindow): WechatWindow {
  return {
    ...opened,
    sentSinceMessage: Math.max(0, opened.sentSinceMessage - 1),
    sentSinceEntering: Math.max(0, opened.sentSinceEntering - 1),
  };
}

/** WeChat says that nothing more may be sent, whatever we counted. */
export function usedUp(opened: WechatWindow): WechatWindow {
  return {
    ...opened,
    sentSinceMessage: Math.max(opened.sentSinceMessage, windowLimits.afterMessage.messages),
    sentSinceEntering: Math.max(opened.sentSinceEntering, windowLimits.afterEntering.messages),
  };
}

function grantsOf(opened: WechatWindow): { readonly left: number; readonly untilMs: number }[] {
  const { afterMessage, afterEntering: entering } = windowLimits;
  const grants = [];
  if (opened.lastMessageAtMs !== null) {
    grants.push({
      left: Math.max(0, afterMessage.messages - opened.sentSinceMessage),
      untilMs: opened.lastMessageAtMs + afterMessage.forMs,
    });
  }
  if (opened.enteredAtMs !== null) {
    grants.push({
      left: Math.max(0, entering.messages - opened.sentSinceEntering),
      untilMs: opened.enteredAtMs + entering.forMs,
    });
  }
  return grants;
}
