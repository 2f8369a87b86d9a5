import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

/** A short tick under the finger, on phones that have one. */
export function tick(): void {
  if (!isWeapp) return;
  Taro.vibrateShort({ type: 'light' }).catch(() => ignoreMissingMotor());
}

/** A phone without a motor answers with a failure, which is no news. */
function ignoreMissingMotor(): void {}
