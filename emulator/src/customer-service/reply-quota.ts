import { replyLimits } from './service-limits';

/** How many messages may still be sent to a person, and until when. */
export interface ReplyGrant {
  readonly left: number;
  readonly untilMs: number;
}

/** What a person's last message and last entering grant. They do not add up: the larger one counts. */
export interface ReplyQuota {
  readonly message: ReplyGrant | null;
  readonly entering: ReplyGrant | null;
}

export const noQuota: ReplyQuota = { message: null, entering: null };

export function afterMessage(quota: ReplyQuota, nowMs: number): ReplyQuota {
  const { replies, forMs } = replyLimits.afterMessage;
  return { ...quota, message: { left: replies, untilMs: nowMs + forMs } };
}

export function afterEntering(quota: ReplyQuota, nowMs: number): ReplyQuota {
  const { replies, forMs } = replyLimits.afterEntering;
  return { ...quota, entering: { left: replies, untilMs: nowMs + forMs } };
}

export function repliesLeft(quota: ReplyQuota, nowMs: number): ReplyGrant | null {
  const live = [quota.message, quota.entering].filter((grant) => grant !== null && grant.untilMs > nowMs);
  if (live.length === 0) return null;
  return {
    left: Math.max(...live.map((grant) => grant?.left ?? 0)),
    untilMs: Math.max(...live.map((grant) => grant?.untilMs ?? 0)),
  };
}

/** The quota after one message, or why there is none: the time is over, or the count is. */
export function spendReply(quota: ReplyQuota, nowMs: number): ReplyQuota | 'out-of-time' | 'out-of-count' {
  const left = repliesLeft(quota, nowMs);
  if (!left) return 'out-of-time';
  if (left.left === 0) return 'out-of-count';
  const spent = (grant: ReplyGrant | null) =>
    grant === null || grant.untilMs <= nowMs ? null : { ...grant, left: Math.max(0, grant.left - 1) };
  return { message: spent(quota.message), entering: spent(quota.entering) };
}
