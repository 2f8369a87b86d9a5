import { observable, runInAction } from 'mobx';

export type Theme = 'system' | 'light' | 'dark';

const current = observable.box<Theme>('system');

/** The theme that was chosen; `system` follows the phone. */
export function currentTheme(): Theme {
  return current.get();
}

export function wearTheme(theme: Theme): void {
  runInAction(() => current.set(theme));
}
