import Taro from '@tarojs/taro';
import { isH5 } from './environment';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where something lies on the screen, in px from its top left; null when it is not there. */
export function boxOf(selector: string): Promise<Box | null> {
  if (isH5) {
    const found = document.querySelector(selector);
    return Promise.resolve(found === null ? null : found.getBoundingClientRect());
  }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(selector)
      .boundingClientRect((found) => resolve(Array.isArray(found) ? (found[0] ?? null) : (found ?? null)))
      .exec();
  });
}
