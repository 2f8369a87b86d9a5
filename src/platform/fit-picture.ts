import Taro from '@tarojs/taro';
import { isH5 } from './environment';
import type { ChosenPicture } from './picture-upload';

interface Box {
  readonly width: number;
  readonly height: number;
}

const quality = 0.82;

/** The same picture as a JPEG that fits into a box of pixels; as it is when it fits already, null when it is none. */
export async function fitPicture(picture: ChosenPicture, box: Box): Promise<ChosenPicture | null> {
  try {
    return isH5 ? await fitInBrowser(picture, box) : await fitInWeChat(picture, box);
  } catch (failure) {
    console.warn('The picture could not be read.', failure);
    return null;
  }
}

async function fitInWeChat(picture: ChosenPicture, box: Box): Promise<ChosenPicture> {
  const size = await Taro.getImageInfo({ src: picture.path });
  const scale = scaleFor(size, box);
  if (scale === 1) return picture;
  const options = {
    ...{ src: picture.path, quality: Math.round(quality * 100) },
    ...{ compressedWidth: Math.floor(size.width * scale), compressedHeight: Math.floor(size.height * scale) },
  };
  const { tempFilePath: path } = await Taro.compressImage(options);
  return { path, bytes: await bytesOf(path), ending: 'jpg' };
}

function bytesOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: (info) => resolve('size' in info ? info.size : 0),
      fail: reject,
    });
  });
}

async function fitInBrowser(picture: ChosenPicture, box: Box): Promise<ChosenPicture> {
  const bitmap = await createImageBitmap(await (await fetch(picture.path)).blob());
  const scale = scaleFor(bitmap, box);
  if (scale === 1) return picture;
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(bitmap.width * scale);
  canvas.height = Math.floor(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob === null) throw new Error('The browser made no picture.');
  return { path: URL.createObjectURL(blob), bytes: blob.size, ending: 'jpg' };
}

function scaleFor(size: Box, box: Box): number {
  return Math.min(1, box.width / size.width, box.height / size.height);
}
