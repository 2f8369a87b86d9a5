import { useEffect } from 'react';

/** What is shown of a place that changes by itself, and the signal that tells so once something of it is known. */
interface Followed {
  refresh(): Promise<void>;
  follow(): () => void;
}

/**
 * Keeps a page up to date while it is open: by its signal, and now and then for what nobody signals, such as who has
 * become late.
 * @param signalId undefined until the first answer has told it
 * @param everyMs between two looks that nothing has called for
 */
export function useFollowed(followed: Followed, signalId: string | undefined, everyMs: number): void {
  useEffect(() => {
    void followed.refresh();
    const timer = setInterval(() => void followed.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [followed, everyMs]);
  useEffect(() => followed.follow(), [followed, signalId]);
}
