import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ConsoleState } from './console-state';
import type { ConsoleStore } from './console-store';

export const StoreContext = createContext<ConsoleStore | null>(null);

export function useStore(): ConsoleStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('This part of the console stands outside of its store.');
  return store;
}

/** A slice of what is shown; the component is drawn again only when this slice changes. */
export function useConsole<Part>(select: (state: ConsoleState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.view));
}

export function useIsHeld(): boolean {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.isHeld);
}
