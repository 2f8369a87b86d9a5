import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** Makes the screen as bright as it gets, for a scanner; yields what sets it back. A browser has no say in it. */
export function brighten(): () => void {
  if (isH5) return () => undefined;
  let before: number | null = null;
  let isOver = false;
  void Taro.getScreenBrightness()
    .then(({ value }) => {
      before = value;
      return isOver ? undefined : Taro.setScreenBrightness({ value: 1 });
    })
    .catch((failure: unknown) => console.warn('The screen stays as bright as it is.', failure));
  return () => {
    isOver = true;
    if (before !== null) void Taro.setScreenBrightness({ value: before });
  };
}
