import { postLimits } from '../../../domain/bulletin/post-limits';
import { addPicture, boxJudgedAtOnce } from '../../features/pictures/add-picture';
import { pressText } from '../../text/press';
import { showToast } from '../../ui/toast/toasts';

/** Yields the file of a picture for an article or the site; null when none came, and then it is said why. */
export async function addPressPicture(): Promise<string | null> {
  const added = await addPicture({
    ...{ box: boxJudgedAtOnce, mostBytes: postLimits.pictureBytes },
    ...{ endings: ['jpg', 'jpeg', 'png', 'webp'], folder: 'articles/' },
  });
  if (added === null) return null;
  if ('fileId' in added) return added.fileId;
  showToast(pressText(added.fault === 'wrong' ? 'photoWrong' : 'photoFailed'));
  return null;
}
