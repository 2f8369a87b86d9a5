import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** How far a scroll view has been scrolled, in px. */
export interface ScrollerState {
  readonly top: number;
  readonly contentHeight: number;
  readonly viewHeight: number;
}

/**
 * Moves a scroll view without motion to where `target` says, from how it stands once what was drawn last is laid out.
 * A browser does it before anything is painted, so that what people read stays where it is.
 * @param target answers the new top; null to leave it
 */
export function moveScroller(selector: string, target: (state: ScrollerState) => number | null): void {
  if (isH5) {
    const element = lastOf(selector);
    if (element === undefined) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const top = target({ top: scrollTop, contentHeight: scrollHeight, viewHeight: clientHeight });
    if (top !== null) element.scrollTop = top;
    return;
  }
  // What was drawn last is on its way to WeChat's side of the page.
  Taro.nextTick(() => moveInWeChat(selector, target));
}

function moveInWeChat(selector: string, target: (state: ScrollerState) => number | null): void {
  Taro.createSelectorQuery()
    .select(selector)
    .fields({ node: true, scrollOffset: true, size: true })
    .exec((found: readonly unknown[]) => {
      const [scroller] = found;
      if (!isMeasured(scroller)) return;
      const { scrollTop, scrollHeight, height, node } = scroller;
      const top = target({ top: scrollTop, contentHeight: scrollHeight, viewHeight: height });
      if (top !== null) node.scrollTo({ top, animated: false });
    });
}

/**
 * Calls back once a scroll view scrolls. A browser draws it first as a plain box and takes its children up some frames
 * later, which sends it to the top without a word; WeChat has it at once. Returns what ends the waiting.
 */
export function whenScrollerStands(selector: string, then: () => void): () => void {
  if (!isH5) return () => undefined;
  let frame = 0;
  const look = () => {
    if (lastOf(selector)?.classList.contains('taro-scroll-view__scroll-y') === true) then();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** Pages that were left stay in the document, so the last one is meant. */
function lastOf(selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].at(-1);
}

/** What WeChat answers of an enhanced scroll view; Taro's types leave its node out. */
interface Measured {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly height: number;
  readonly node: { scrollTo(options: { readonly top: number; readonly animated: boolean }): void };
}

function isMeasured(found: unknown): found is Measured {
  return typeof found === 'object' && found !== null && 'node' in found && isScrollable(found.node);
}

function isScrollable(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'scrollTo' in node;
}
