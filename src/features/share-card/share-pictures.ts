import { draw } from '../../platform/canvas';
import { cardLayout, type CardShape, type ShareCard } from './card-layout';

interface Drawn {
  readonly whenReady: Promise<string | null>;
  /** Null until it is drawn. */
  path: string | null;
}

/** The last cards; a page shows a few, and a phone keeps their files until the app is closed. */
const drawnKept = 12;
const drawnByCard = new Map<string, Drawn>();

/** Draws a card, once; null when it could not be drawn, and then it is tried again the next time. */
export function drawCard(card: ShareCard, shape: CardShape): Drawn {
  const key = `${shape} ${JSON.stringify(card)}`;
  const known = drawnByCard.get(key);
  if (known) return known;
  const [oldest] = drawnByCard.keys();
  if (drawnByCard.size >= drawnKept && oldest !== undefined) drawnByCard.delete(oldest);
  const whenReady = draw((measure) => cardLayout(card, shape, measure)).then((path) => {
    drawn.path = path;
    if (path === null) drawnByCard.delete(key);
    return path;
  });
  const drawn: Drawn = { whenReady, path: null };
  drawnByCard.set(key, drawn);
  return drawn;
}

/** What stands beside the picture of a link. */
export interface Message {
  readonly title: string;
  readonly path: string;
}

/**
 * The message of a card in a chat. WeChat waits three seconds for the promise and then sends the message without a picture
 * of its own, which is a screenshot of the page.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object
 */
export function messageWith(message: Message, card: ShareCard | null) {
  if (card === null) return message;
  const { path, whenReady } = drawCard(card, 'chat');
  const withPicture = (imageUrl: string | null) => (imageUrl === null ? message : { ...message, imageUrl });
  if (path !== null) return withPicture(path);
  return { ...message, promise: whenReady.then(withPicture) };
}
