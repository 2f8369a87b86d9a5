import Taro from '@tarojs/taro';
import { localOpenid } from './identity';

/** In a browser several people may share one storage, so each has keys of its own. */
function ownKey(key: string): string {
  return `galley.${localOpenid() ?? 'me'}.${key}`;
}

/** What was kept under a key, unchecked; null when nothing was. */
export function readStored(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(ownKey(key));
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null;
  } catch (error) {
    console.warn(`What was kept under "${key}" cannot be read, so it counts as absent.`, error);
    return null;
  }
}

/** Keeps a value for the next visit. A full storage loses only convenience, so it is logged and no more. */
export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(ownKey(key), JSON.stringify(value));
  } catch (error) {
    console.warn(`"${key}" could not be kept for the next visit.`, error);
  }
}

export function removeStored(key: string): void {
  Taro.removeStorageSync(ownKey(key));
}
