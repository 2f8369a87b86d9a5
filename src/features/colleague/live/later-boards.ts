import { useEffect, useRef } from 'react';
import type { Board } from './board';

/** Calls `refetch` with each board after the first that the page sees: what it fetched for itself is as new as that one. */
export function useLaterBoards(board: Board, refetch: () => void): void {
  const seen = useRef<number | null>(null);
  const version = board.answer?.nowMs ?? null;
  useEffect(() => {
    const isLater = seen.current !== null && seen.current !== version;
    seen.current = version;
    if (isLater) refetch();
  }, [version, refetch]);
}
