import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** `forbidden` when the person has not let the app use the album, which only WeChat's settings change. */
export type Saved = 'saved' | 'forbidden' | 'not-saved';

/** Hands a drawn picture to the person: into the album in WeChat, as a download in a browser. */
export async function savePicture(path: string, fileName: string): Promise<Saved> {
  if (isH5) {
    const link = document.createElement('a');
    link.href = path;
    link.download = fileName;
    link.click();
    return 'saved';
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path });
    return 'saved';
  } catch (failure) {
    console.warn('The picture was not saved.', failure);
    return isForbidden(failure) ? 'forbidden' : 'not-saved';
  }
}

/** WeChat's settings of this app, where the album is allowed again. */
export async function openAppSettings(): Promise<void> {
  try {
    await Taro.openSetting();
  } catch (failure) {
    console.warn('The settings did not open.', failure);
  }
}

/** WeChat says `saveImageToPhotosAlbum:fail auth deny`, or `authorize no response` on some versions. */
export function isForbidden(failure: unknown): boolean {
  const words = typeof failure === 'object' && failure !== null && 'errMsg' in failure ? failure.errMsg : '';
  return typeof words === 'string' && /auth/i.test(words);
}
