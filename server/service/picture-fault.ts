import { pictureFormat, serviceLimits } from '../../domain/service/service-limits';
import { Refused } from '../refused';
import type { Services } from '../services';
import { pathOfFile } from '../wechat/picture-store';
import { uploadFolderOf } from './view-conversation';

/**
 * A picture must lie in the conversation's own folder, whose name nobody else knows, be small enough, and be a picture by
 * its bytes, whatever it is called. What is refused is removed, so that nobody uses the storage for something else.
 */
export function pictureFault(
  services: Services,
  conversationId: string,
  fileId: string,
  door: 'app' | 'wechat' = 'app',
): Promise<Refused | null> {
  const mostBytes = door === 'app' ? serviceLimits.pictureBytes : serviceLimits.wechatPictureBytes;
  return faultOfStoredPicture(services, uploadFolderOf(conversationId), fileId, mostBytes);
}

/** The same for any folder whose name only one guest and the house know. */
export async function faultOfStoredPicture(
  services: Services,
  folder: string,
  fileId: string,
  mostBytes: number,
): Promise<Refused | null> {
  const path = pathOfFile(fileId) ?? '';
  if (!path.startsWith(folder) || path.slice(folder.length).includes('/')) return refused('MISSING');
  const bytes = await services.pictures.load(fileId);
  if (bytes === null) return refused('MISSING');
  const fault =
    bytes.length > mostBytes ? 'TOO_LARGE' : pictureFormat(bytes) === null ? 'NOT_A_PICTURE' : null;
  if (fault === null) return null;
  await services.pictures.remove(fileId);
  return refused(fault, mostBytes);
}

function refused(why: 'MISSING' | 'TOO_LARGE' | 'NOT_A_PICTURE', mostBytes?: number): Refused {
  return new Refused('PICTURE_REFUSED', { why, ...(mostBytes === undefined ? {} : { mostBytes }) });
}
