import Taro from '@tarojs/taro';
import { isH5, localCloudOrigin, usesWeChatCloud } from './environment';
import { localOpenid } from './identity';
import { mayUsePrivateThings } from './privacy';
import { weChatCloud } from './transport';

/** A picture that somebody took or chose, still on the phone. */
export interface ChosenPicture {
  /** What shows it: a temporary path in WeChat, an object's address in a browser. */
  readonly path: string;
  readonly bytes: number;
  /** Ending of its name, in small letters: `jpg`. */
  readonly ending: string;
}

export type PictureFault = 'too-large' | 'not-a-picture';

/** What the cloud takes; checked here too, so that nobody uploads for nothing. */
export const pictureLimits = {
  bytes: 5 * 1024 * 1024,
  endings: ['jpg', 'jpeg', 'png', 'gif'],
} as const;

/** Asks for one picture, from the album or the camera. Null when the person thought better of it. */
export async function choosePicture(): Promise<ChosenPicture | null> {
  if (isH5) return chooseInBrowser();
  if (!(await mayUsePrivateThings())) return null;
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    const [file] = tempFiles;
    return file ? { path: file.tempFilePath, bytes: file.size, ending: endingOf(file.tempFilePath) } : null;
  } catch (failure) {
    console.warn('No picture was chosen.', failure);
    return null;
  }
}

export function pictureFault({ bytes, ending }: ChosenPicture): PictureFault | null {
  if (!pictureLimits.endings.some((allowed) => allowed === ending)) return 'not-a-picture';
  return bytes > pictureLimits.bytes ? 'too-large' : null;
}

/**
 * Puts the picture into the cloud's storage. Yields its file id, or null when the phone could not reach it.
 * @param cloudPath where it goes, such as `service/abc.jpg`; the same path again replaces one's own file
 * @param onProgress hears percents
 */
export async function uploadPicture(
  picture: ChosenPicture,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string | null> {
  try {
    if (usesWeChatCloud) return await throughWeChat(picture, cloudPath, onProgress);
    return isH5
      ? await fromBrowser(picture, cloudPath, onProgress)
      : await fromDevTools(picture, cloudPath, onProgress);
  } catch (failure) {
    console.warn('The picture was not uploaded.', failure);
    return null;
  }
}

/** Shows a picture over the whole screen. */
export function showPicture(address: string): void {
  void Taro.previewImage({ urls: [address] });
}

function chooseInBrowser(): Promise<ChosenPicture | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(
        file ? { path: URL.createObjectURL(file), bytes: file.size, ending: endingOf(file.name) } : null,
      );
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

function throughWeChat(
  { path }: ChosenPicture,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task: unknown = weChatCloud().uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    });
    if (isUploadTask(task)) task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
}

/** What `wx.cloud.uploadFile` gives back besides; Taro's types leave it out. */
interface UploadTask {
  onProgressUpdate(listener: (update: { readonly progress: number }) => void): void;
}

function isUploadTask(task: unknown): task is UploadTask {
  return typeof task === 'object' && task !== null && 'onProgressUpdate' in task;
}

async function fromBrowser(
  { path }: ChosenPicture,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  const content = await (await fetch(path)).blob();
  return new Promise((resolve, reject) => {
    // `fetch` tells nothing of how far an upload has come.
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress((loaded / total) * 100));
    request.addEventListener('error', () => reject(new Error('The local cloud was not reached.')));
    request.addEventListener('load', () => {
      const fileId = fileIdIn(request.status, request.responseText);
      if (fileId === null) reject(new Error(request.responseText));
      else resolve(fileId);
    });
    request.open('PUT', uploadAddress(cloudPath));
    request.setRequestHeader('x-wx-openid', localOpenid() ?? '');
    request.send(content);
  });
}

/** In WeChat DevTools, towards a local cloud. */
async function fromDevTools(
  { path }: ChosenPicture,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  const content = Taro.getFileSystemManager().readFileSync(path);
  const answer = await Taro.request<unknown>({
    url: uploadAddress(cloudPath),
    method: 'PUT',
    header: { 'content-type': 'application/octet-stream', 'x-wx-openid': localOpenid() ?? '' },
    data: content,
    responseType: 'text',
    dataType: 'text',
  });
  const fileId = fileIdIn(answer.statusCode, String(answer.data));
  if (fileId === null) throw new Error(String(answer.data));
  onProgress(100);
  return fileId;
}

function uploadAddress(cloudPath: string): string {
  return `${localCloudOrigin}/wx/storage/${encodeURI(cloudPath)}`;
}

function fileIdIn(status: number, answer: string): string | null {
  if (status !== 200) return null;
  const body: unknown = JSON.parse(answer);
  return typeof body === 'object' && body !== null && 'fileID' in body && typeof body.fileID === 'string'
    ? body.fileID
    : null;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
