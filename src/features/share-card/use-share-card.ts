import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { useEffect } from 'react';
import { sharesLinks } from '../../platform/share-link';
import type { CardShape, ShareCard } from './card-layout';
import { drawCard, messageWith, type Message } from './share-pictures';

/** Lets this page be sent to a chat with a drawn picture; without a card, with what WeChat sees of the page. */
export function useShareCard(card: ShareCard | null, message: () => Message): void {
  useDrawnAhead(card, 'chat');
  useShareAppMessage(() => messageWith(message(), card));
}

/** The same for Moments, which wait for no picture: it is there when it was drawn in time. */
export function useMomentsCard(
  card: ShareCard | null,
  post: () => { readonly title: string; readonly query: string },
): void {
  useDrawnAhead(card, 'moments');
  useShareTimeline(() => {
    const imageUrl = card === null ? null : drawCard(card, 'moments').path;
    return { ...post(), ...(imageUrl === null ? {} : { imageUrl }) };
  });
}

/** A browser sends links, which need no picture. The same card is drawn once, however often the page is. */
function useDrawnAhead(card: ShareCard | null, shape: CardShape): void {
  useEffect(() => {
    if (card !== null && !sharesLinks) drawCard(card, shape);
  }, [card, shape]);
}
