import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** Hears when people leave the app, for another one, another tab or a locked phone: timers may sleep from then on. */
export function onAppHidden(listener: () => void): () => void {
  if (isH5) {
    const heard = () => {
      if (document.visibilityState === 'hidden') listener();
    };
    document.addEventListener('visibilitychange', heard);
    return () => document.removeEventListener('visibilitychange', heard);
  }
  Taro.onAppHide(listener);
  return () => Taro.offAppHide(listener);
}
