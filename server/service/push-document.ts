import type { PushFact } from '../wechat/push/push-fact';

/** `pushes/<id>`: a push that was taken, so that its repetition is known as one. Nothing of what it said is kept here. */
export interface PushDocument {
  readonly _id: string;
  readonly guestId: string;
  readonly kind: PushFact['kind'];
  /** When it happened, as WeChat tells it, and when it came here: pushes overtake each other. */
  readonly atMs: number;
  readonly receivedAtMs: number;
}
