import { randomText } from '../../platform/identity';
import { readStored, removeStored, writeStored } from '../../platform/storage';

const key = 'intention';

/**
 * The request id of one intention to order: the same wish always has the same id, through double taps, lost answers and
 * a restart of the app, until its order is known. Another wish gets another id.
 */
export function requestIdFor(wish: unknown): string {
  const fingerprint = JSON.stringify(wish);
  const kept = readStored(key);
  if (isIntention(kept) && kept.fingerprint === fingerprint) return kept.requestId;
  const requestId = `r${randomText(23)}`;
  writeStored(key, { fingerprint, requestId });
  return requestId;
}

/** The order is known; the next one, even of the very same dishes, is another. */
export function forgetIntention(): void {
  removeStored(key);
}

function isIntention(kept: unknown): kept is { readonly fingerprint: string; readonly requestId: string } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'fingerprint' in kept &&
    'requestId' in kept &&
    typeof kept.requestId === 'string'
  );
}
