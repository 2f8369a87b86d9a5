import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** One moment of a motion: where something is, how large and how visible, and how it leaves this moment. */
export interface Moment {
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  readonly opacity?: number;
  readonly ease?: 'linear' | 'ease-in' | 'ease-out';
}

/** Pages of WeChat animate by keyframes without sending data to the page; Taro's types leave it out. */
interface AnimatingPage {
  animate(selector: string, moments: readonly object[], durationMs: number): void;
}

/** Moves one thing through moments that are evenly spread over the time. Nothing moves where less motion is wanted. */
export function animate(selector: string, moments: readonly Moment[], durationMs: number): void {
  if (isH5) {
    animateInBrowser(selector, moments, durationMs);
    return;
  }
  const page: unknown = Taro.getCurrentInstance().page;
  if (!isAnimating(page)) return;
  page.animate(selector, moments.map(weChatMoment), durationMs);
}

function animateInBrowser(selector: string, moments: readonly Moment[], durationMs: number): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const found = lastOf(document.querySelectorAll(selector));
  found?.animate(
    moments.map(({ x = 0, y = 0, scale = 1, opacity = 1, ease = 'linear' }) => ({
      transform: `translate(${x}px, ${y}px) scale(${scale})`,
      opacity,
      easing: ease,
    })),
    { duration: durationMs },
  );
}

/** Pages that were left stay in the document before the one that is seen. */
function lastOf(elements: NodeListOf<Element>): Element | undefined {
  return elements[elements.length - 1];
}

function weChatMoment({ x = 0, y = 0, scale = 1, opacity = 1, ease = 'linear' }: Moment): object {
  return { translate: [x, y], scale: [scale, scale], opacity, ease };
}

function isAnimating(page: unknown): page is AnimatingPage {
  return typeof page === 'object' && page !== null && 'animate' in page && typeof page.animate === 'function';
}
