import type { PrintLine } from '../../../domain/printing/print-line';

/** Feie and Xpyun share their tags: `<CB>` is centred and twice as large, `<CUT>` is ignored where there is no cutter. */
export function bracketTags(lines: readonly PrintLine[]): string {
  return `${lines.map(bracketLine).join('')}<BR><BR><CUT>`;
}

function bracketLine({ text, isLarge, isBold, isCentred }: PrintLine): string {
  if (isLarge) return isCentred ? `<CB>${text}</CB><BR>` : `<B>${text}</B><BR>`;
  const words = isBold ? `<BOLD>${text}</BOLD>` : text;
  return isCentred ? `<C>${words}</C><BR>` : `${words}<BR>`;
}

export function yilianyunTags(lines: readonly PrintLine[]): string {
  return `${lines.map(yilianyunLine).join('')}\n\n`;
}

function yilianyunLine({ text, isLarge, isBold, isCentred }: PrintLine): string {
  const sized = isLarge ? `<FS2>${text}</FS2>` : text;
  const words = isBold ? `<FB>${sized}</FB>` : sized;
  return `${isCentred ? `<center>${words}</center>` : words}\n`;
}
