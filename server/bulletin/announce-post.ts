import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { errorText } from '../wechat/transact';
import type { PostDocument } from './post-documents';

/**
 * Lets the boards of the store look again; nobody gets a message, as none is licensed for it. Other stores learn of a
 * post of the house when they next look. A signal that fails is logged: polling stands behind it.
 */
export async function announcePost(
  services: Services,
  { _id: postId }: Pick<PostDocument, '_id'>,
  storeId: string,
): Promise<void> {
  try {
    await bumpSignal(services.database, storeSignalId(storeId), services.nowMs());
  } catch (error) {
    services.log({ event: 'signal-failed', postId, error: errorText(error) });
  }
}
