import Taro from '@tarojs/taro';
import { isH5, usesWeChatCloud } from './environment';

const guestKey = 'galley.openid';

/**
 * Who this phone is towards a local cloud; null in WeChat, where the platform says so itself.
 * In the browser `?as=<openid>` in the address chooses the person. It is read from the address each time,
 * because frames of one page share their storage. Without it a made-up guest is kept.
 */
export function localOpenid(): string | null {
  if (usesWeChatCloud) return null;
  return (isH5 ? openidInAddress(window.location.href) : null) ?? keptGuest();
}

/** The openid asked for by an address, whether `as` stands before or after the `#`. */
export function openidInAddress(address: string): string | null {
  const match = /[?&]as=([\w-]{1,64})/.exec(address);
  return match?.[1] ?? null;
}

function keptGuest(): string {
  const kept: unknown = Taro.getStorageSync(guestKey);
  if (typeof kept === 'string' && kept !== '') return kept;
  const made = `oGuest${randomText(22)}`;
  Taro.setStorageSync(guestKey, made);
  return made;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits, for ids that a phone makes: request ids, line ids, guests of a local cloud. */
export function randomText(length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += alphabet[Math.floor(Math.random() * alphabet.length)] ?? '';
  }
  return text;
}
