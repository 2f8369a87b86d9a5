import { createHash } from 'node:crypto';
import type { GuestInput } from '../../contract/guest';

/** 24 hexadecimal characters (96 bits): the same guest and request id always find the same order. */
export function orderIdFor(guestId: string, requestId: string): string {
  return hash(`${guestId}\n${requestId}`).slice(0, 24);
}

/** Tells a repeat from another order under the same request id; a link opened meanwhile makes no other order of it. */
export function fingerprintOf({
  requestId: _requestId,
  channel: _channel,
  ...wish
}: GuestInput<'placeOrder'>): string {
  return hash(canonicalJson(wish)).slice(0, 32);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same object gives the same text, whatever the order of its keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
