import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/**
 * Hands a text file out of the app: saved by a browser, sent to a chat in WeChat. False when the person thought better of
 * it, or the phone could not.
 */
export async function shareTextFile(fileName: string, text: string): Promise<boolean> {
  if (isH5) {
    saveInBrowser(fileName, text);
    return true;
  }
  try {
    const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch (failure) {
    console.warn('The file was not handed on.', failure);
    return false;
  }
}

function saveInBrowser(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
