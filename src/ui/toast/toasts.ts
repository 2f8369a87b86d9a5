import { observable, runInAction } from 'mobx';

export interface Toast {
  readonly words: string;
  /** An offer to take the step back; its word and what it does. */
  readonly undo: { readonly words: string; readonly run: () => void } | null;
}

const shownMs = 3_000;
const shownWithUndoMs = 5_000;

const current = observable.box<Toast | null>(null, { deep: false });
let timer: ReturnType<typeof setTimeout> | null = null;

export function currentToast(): Toast | null {
  return current.get();
}

/** Says something in passing above the bottom bar; 3 s, or 5 s with an offer to undo. A new one replaces the old. */
export function showToast(words: string, undo: Toast['undo'] = null): void {
  if (timer !== null) clearTimeout(timer);
  runInAction(() => current.set({ words, undo }));
  timer = setTimeout(hideToast, undo === null ? shownMs : shownWithUndoMs);
}

export function hideToast(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  runInAction(() => current.set(null));
}
