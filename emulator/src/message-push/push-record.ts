import type { Json } from '../database/key-value-table';

/** What became of one attempt. */
export type PushOutcome =
  /** `success`, or nothing at all: WeChat does nothing further. */
  | 'answered'
  /** The function hands the message over to WeChat's own desk. */
  | 'transferred'
  /** No answer in time, an error, or an answer that WeChat does not know. */
  | 'failed'
  /** The switch "delivery" says that it got lost. */
  | 'lost';

export interface PushAttempt {
  readonly atMs: number;
  readonly outcome: PushOutcome;
  readonly error: string | null;
  readonly requestId: string | null;
}

/** A push as it is kept: what is due stands in it, so that a restart goes on where it stopped. */
export interface PushRecord {
  readonly id: string;
  readonly openid: string;
  readonly msgType: string;
  readonly event: string;
  readonly functionName: string;
  readonly body: { readonly [key: string]: Json };
  /** Digits of a 64-bit number, which a message has and an event has not. */
  readonly msgId: string | null;
  readonly createdAtMs: number;
  readonly nextAttemptAtMs: number | null;
  readonly attempts: readonly PushAttempt[];
}

/** `MsgId` is a number of 17 digits, which JavaScript cannot hold exactly: so it goes as text into the text. */
export function pushJson({ body, msgId }: Pick<PushRecord, 'body' | 'msgId'>): string {
  const json = JSON.stringify(body);
  return msgId === null ? json : `${json.slice(0, -1)},"MsgId":${msgId}}`;
}
