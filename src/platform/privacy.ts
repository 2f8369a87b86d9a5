import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/**
 * Whether WeChat lets the app use what its privacy guide names, such as the position or the clipboard. WeChat asks the
 * person itself, once, and only when something of it is wanted. Whoever refuses goes without that one thing, and
 * everything else works. This is the only place that speaks with WeChat about it.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 */
export function mayUsePrivateThings(): Promise<boolean> {
  if (isH5 || !Taro.canIUse('requirePrivacyAuthorize')) return Promise.resolve(true);
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({
      success: () => resolve(true),
      fail: (refusal) => {
        console.warn('The privacy guide was not agreed to, so the app goes on without.', refusal.errMsg);
        resolve(false);
      },
    });
  });
}

/** Whether WeChat has a privacy guide of this app to show. */
export const hasPrivacyGuide = !isH5;

/** Opens the guide that the house has filed with WeChat. */
export function openPrivacyGuide(): void {
  Taro.openPrivacyContract({
    fail: (failure) => console.warn('The privacy guide did not open.', failure.errMsg),
  });
}
