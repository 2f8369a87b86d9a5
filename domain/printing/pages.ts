import { messageBytes, messageBytesMost, plain, centred, type PrintLine } from './print-line';
import { slipWords } from './slip-words';

/** What stays together: a dish with its options and its note never stand on two pages. */
export type PrintBlock = readonly PrintLine[];

/**
 * Lays blocks out on as few pages as the vendors' limit allows. Each page is a message of its own, begins with the same
 * head, so that a page that is found alone still says whose it is, and names its place when there are several.
 */
export function layOutPages(head: PrintBlock, blocks: readonly PrintBlock[]): PrintLine[][] {
  const pages: PrintLine[][] = [];
  let page: PrintLine[] = [];
  for (const block of blocks.flatMap((whole) => fitting(head, whole))) {
    if (page.length > 0 && !fits(head, [...page, ...block])) {
      pages.push(page);
      page = [];
    }
    page.push(...block);
  }
  pages.push(page);
  return pages.map((body, index) => [...head, ...pageMark(index + 1, pages.length), ...body]);
}

/** A block that no page could hold is cut between its rows; no order of ours comes near it. */
function fitting(head: PrintBlock, block: PrintBlock): PrintBlock[] {
  if (block.length < 2 || fits(head, block)) return [block];
  const middle = Math.ceil(block.length / 2);
  return [...fitting(head, block.slice(0, middle)), ...fitting(head, block.slice(middle))];
}

function fits(head: PrintBlock, body: PrintBlock): boolean {
  return messageBytes([...head, ...pageMark(99, 99), ...body]) <= messageBytesMost;
}

function pageMark(page: number, pages: number): PrintLine[] {
  return pages === 1 ? [] : [centred(plain(slipWords.page(page, pages)))];
}
