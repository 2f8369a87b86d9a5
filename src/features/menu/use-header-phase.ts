import { useRef, useState } from 'react';

/** `scrolled` as soon as something goes under the navigation row, `collapsed` when the header is gone. */
export type HeaderPhase = 'open' | 'scrolled' | 'collapsed';

/** Follows the scroll and changes only when the header changes its look, so that scrolling sends nothing else. */
export function useHeaderPhase(headerHeight: number) {
  const [phase, setPhase] = useState<HeaderPhase>('open');
  const last = useRef<HeaderPhase>('open');
  const scrolled = (scrollTop: number) => {
    const next = scrollTop >= headerHeight - 60 ? 'collapsed' : scrollTop > 12 ? 'scrolled' : 'open';
    if (next === last.current) return;
    last.current = next;
    setPhase(next);
  };
  return { phase, scrolled };
}
