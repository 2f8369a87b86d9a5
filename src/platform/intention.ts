import { randomText } from './identity';
import { readStored, removeStored, writeStored } from './storage';

interface Intention {
  readonly fingerprint: string;
  readonly requestId: string;
}

/**
 * The request id of one intention, such as to order or to refund: the same wish always has the same id, through double
 * taps, lost answers and a restart of the app, until its outcome is known. Another wish gets another id.
 * @param key what is intended; each keeps one wish
 */
export function requestIdFor(key: string, wish: unknown): string {
  const fingerprint = JSON.stringify(wish);
  const kept = readStored(key);
  if (isIntention(kept) && kept.fingerprint === fingerprint) return kept.requestId;
  const requestId = `r${randomText(23)}`;
  writeStored(key, { fingerprint, requestId });
  return requestId;
}

/** What was asked for under this key and has no known outcome; null when there is nothing. */
export function keptWish(key: string): unknown {
  const kept = readStored(key);
  return isIntention(kept) ? JSON.parse(kept.fingerprint) : null;
}

/** The outcome is known; the next wish, even the very same, is another. */
export function forgetIntention(key: string): void {
  removeStored(key);
}

function isIntention(kept: unknown): kept is Intention {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'fingerprint' in kept &&
    typeof kept.fingerprint === 'string' &&
    'requestId' in kept &&
    typeof kept.requestId === 'string'
  );
}
