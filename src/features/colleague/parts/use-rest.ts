import { useEffect, useState } from 'react';

/** Longer than the gap between the two taps of a hurried finger. */
const restMs = 400;

/**
 * Whether a button rests because what it does has just become something else: the second of two hurried taps was meant
 * for what stood there before, and must not do the next thing. A new button does not rest.
 */
export function useRest(what: string): boolean {
  const [rested, setRested] = useState(what);
  useEffect(() => {
    if (rested === what) return undefined;
    const timer = setTimeout(() => setRested(what), restMs);
    return () => clearTimeout(timer);
  }, [rested, what]);
  return rested !== what;
}
