import Taro from '@tarojs/taro';
import { isH5 } from './environment';

/** Scrolls the page until `top` px of it have gone above the screen. */
export async function scrollPageTo(top: number, durationMs = 200): Promise<void> {
  const scrollTop = Math.max(0, Math.round(top));
  if (isH5) {
    shownPage()?.scrollTo({ top: scrollTop, behavior: 'smooth' });
    return;
  }
  await Taro.pageScrollTo({ scrollTop, duration: durationMs });
}

/** Tabs that were left stay in the document, hidden. */
function shownPage(): Element | undefined {
  const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')];
  return pages.reverse().find((page) => page.offsetHeight > 0);
}

/** Scrolls the page until something is below the navigation row. */
export async function scrollPageToElement(selector: string, offsetTop: number): Promise<void> {
  await Taro.pageScrollTo({ selector, offsetTop: -offsetTop, duration: 200 });
}

/** Brings something inside a scroll view into its view. */
export function revealInScroller(scroller: string, selector: string): Promise<void> {
  if (isH5) {
    document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(scroller)
      .node()
      .exec((found: readonly { readonly node?: unknown }[]) => {
        const node = found[0]?.node;
        if (isScroller(node)) node.scrollIntoView(selector, { animated: true });
        resolve();
      });
  });
}

/** What an enhanced scroll view of WeChat offers; Taro's types leave it out of a query's answer. */
interface Scroller {
  scrollIntoView(selector: string, options: { readonly animated: boolean }): void;
}

function isScroller(node: unknown): node is Scroller {
  return typeof node === 'object' && node !== null && 'scrollIntoView' in node;
}
