import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/**
 * Hands a link to a page out of a browser: by the phone's own way to share where it has one, else as a copy. Null when the
 * person thought better of it. In WeChat a card is sent instead, which only a native button may do.
 */
export async function shareLink(link: {
  readonly title: string;
  readonly path: string;
}): Promise<'shared' | 'copied' | null> {
  const url = `${window.location.origin}/#${link.path}`;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: link.title, url });
      return 'shared';
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return null;
      console.warn('The phone did not share the link, so it is copied.', failure);
    }
  }
  await Taro.setClipboardData({ data: url });
  return 'copied';
}

/** Whether links are handed out here, and not cards. */
export const sharesLinks = isH5;
