import { postLimits } from '../../domain/bulletin/post-limits';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ContentScene } from '../wechat/content-security';

/** Below what WeChat judges at once; neighbouring pieces share some letters, so that no word is cut apart. */
const pieceLength = 2400;
const sharedLength = 40;

/** Why others may not see a text; null when WeChat has nothing against it. */
export async function faultOfText(
  { contentSecurity }: Services,
  written: { readonly openid: string; readonly scene: ContentScene; readonly text: string },
): Promise<Refused | null> {
  const { openid, scene, text } = written;
  const verdicts = await Promise.all(
    piecesOf(text).map((piece) => contentSecurity.checkText({ openid, scene, text: piece })),
  );
  if (verdicts.some((verdict) => verdict === 'risky' || verdict === 'review')) {
    return new Refused('CONTENT_REFUSED', { what: 'text' });
  }
  return verdicts.every((verdict) => verdict === 'pass') ? null : new Refused('CONTENT_UNCHECKED');
}

/** Why others may not see some stored pictures: each is fetched, known by its bytes, and judged by WeChat. */
export async function faultOfPictures(
  services: Services,
  fileIds: readonly string[],
): Promise<Refused | null> {
  const faults = await Promise.all(fileIds.map((fileId, at) => faultOfPicture(services, fileId, at)));
  return faults.find((fault) => fault !== null) ?? null;
}

async function faultOfPicture(
  { contentSecurity, pictures }: Services,
  fileId: string,
  at: number,
): Promise<Refused | null> {
  const bytes = await pictures.load(fileId);
  if (bytes === null) return new Refused('PICTURE_REFUSED', { at, why: 'MISSING' });
  if (bytes.length > postLimits.pictureBytes) return new Refused('PICTURE_REFUSED', { at, why: 'TOO_LARGE' });
  const contentType = pictureTypeOf(bytes);
  if (contentType === null) return new Refused('PICTURE_REFUSED', { at, why: 'NOT_A_PICTURE' });
  switch (await contentSecurity.checkPicture(bytes, contentType)) {
    case 'pass':
      return null;
    case 'risky':
      return new Refused('CONTENT_REFUSED', { what: 'picture', at });
    case 'too-large':
      return new Refused('PICTURE_REFUSED', { at, why: 'TOO_LARGE' });
    case 'not-a-picture':
      return new Refused('PICTURE_REFUSED', { at, why: 'NOT_A_PICTURE' });
    case 'unclear':
      return new Refused('CONTENT_UNCHECKED');
  }
}

function piecesOf(text: string): string[] {
  const letters = [...text];
  const step = pieceLength - sharedLength;
  const count = Math.max(1, Math.ceil((letters.length - sharedLength) / step));
  return Array.from({ length: count }, (_, at) =>
    letters.slice(at * step, at * step + pieceLength).join(''),
  ).filter((piece) => piece !== '');
}

/** What a file is by its first bytes, whatever its name says; null for anything but a JPEG, PNG or WebP. */
function pictureTypeOf(bytes: Buffer): 'image/jpeg' | 'image/png' | 'image/webp' | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'image/webp' : null;
}
