import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** Hears when people come back to the app, after a call, another app or another tab of the browser. */
export function onAppVisible(listener: () => void): () => void {
  if (isH5) {
    const heard = () => {
      if (document.visibilityState === 'visible') listener();
    };
    document.addEventListener('visibilitychange', heard);
    window.addEventListener('online', listener);
    return () => {
      document.removeEventListener('visibilitychange', heard);
      window.removeEventListener('online', listener);
    };
  }
  Taro.onAppShow(listener);
  return () => Taro.offAppShow(listener);
}
