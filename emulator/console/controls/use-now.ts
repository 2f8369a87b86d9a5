import { useEffect, useState } from 'react';
import { useConsole } from '../state/use-console';

const tickMs = 250;

/** The virtual time, a few times a second; null until the local cloud has said it. */
export function useNow(): number | null {
  const clock = useConsole((state) => state.clock);
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), tickMs);
    return () => clearInterval(timer);
  }, []);
  if (!clock) return null;
  return clock.isPaused ? clock.nowMs : Date.now() + clock.offsetMs;
}
