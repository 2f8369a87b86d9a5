import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** The language of the phone, such as `zh_CN` or `en-GB`. */
export function systemLanguage(): string {
  return isH5 ? window.navigator.language : Taro.getAppBaseInfo().language;
}

/** Puts the window's own parts (bounce area, scroll bars, title) into the chosen theme and language. */
export function dressWindow(options: { theme: 'system' | 'light' | 'dark'; language: string }): void {
  if (!isH5) return;
  const html = document.documentElement;
  html.lang = options.language;
  html.dataset['theme'] = options.theme;
  html.style.colorScheme = options.theme === 'system' ? 'light dark' : options.theme;
}
