import { fitPicture } from '../../platform/fit-picture';
import { randomText } from '../../platform/identity';
import { choosePicture, uploadPicture } from '../../platform/picture-upload';

/** What is asked of a picture, and where it goes. */
export interface PictureWish {
  /** Pixels that it is made to fit into on the phone. */
  readonly box: { readonly width: number; readonly height: number };
  readonly mostBytes: number;
  readonly endings: readonly string[];
  /** Ends with a stroke. */
  readonly folder: string;
}

/** Up to this size WeChat judges a picture at once. */
export const boxJudgedAtOnce = { width: 750, height: 1334 };

/** The picture that somebody chose, made small enough and in the cloud; null when none was chosen. */
export async function addPicture(
  wish: PictureWish,
): Promise<{ readonly fileId: string } | { readonly fault: 'wrong' | 'failed' } | null> {
  const chosen = await choosePicture();
  if (chosen === null) return null;
  const fitting = await fitPicture(chosen, wish.box);
  const isTaken = fitting !== null && wish.endings.includes(fitting.ending);
  if (!isTaken || fitting.bytes > wish.mostBytes) return { fault: 'wrong' };
  const path = `${wish.folder}${randomText(24)}.${fitting.ending}`;
  const fileId = await uploadPicture(fitting, path, () => undefined);
  return fileId === null ? { fault: 'failed' } : { fileId };
}
