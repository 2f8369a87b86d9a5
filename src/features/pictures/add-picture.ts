import { postLimits } from '../../../domain/bulletin/post-limits';
import { fitPicture } from '../../platform/fit-picture';
import { randomText } from '../../platform/identity';
import { choosePicture, uploadPicture } from '../../platform/picture-upload';

/** Up to this size WeChat judges a picture at once. */
const box = { width: 750, height: 1334 };

/** A picture for an article or the site, made small enough on the phone and put into the cloud; null for none. */
export async function addPicture(): Promise<
  { readonly fileId: string } | { readonly fault: 'photoWrong' | 'photoFailed' } | null
> {
  const chosen = await choosePicture();
  if (chosen === null) return null;
  const fitting = await fitPicture(chosen, box);
  const isTaken = fitting !== null && /^(jpe?g|png|webp)$/.test(fitting.ending);
  if (!isTaken || fitting.bytes > postLimits.pictureBytes) return { fault: 'photoWrong' };
  const path = `articles/${randomText(24)}.${fitting.ending}`;
  const fileId = await uploadPicture(fitting, path, () => undefined);
  return fileId === null ? { fault: 'photoFailed' } : { fileId };
}
