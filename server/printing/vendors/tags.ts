import type { PrintLine } from '../../../domain/printing/print-line';

/** Feie: `<CB>` is centred and twice as large, `<CUT>` is ignored where there is no cutter. */
export function feieTags(lines: readonly PrintLine[]): string {
  return bracketTags(lines, (text) => `<QR>${text}</QR>`);
}

/** Xpyun has Feie's tags but for the code: six dots to a module, of the least correction, in the middle. */
export function xpyunTags(lines: readonly PrintLine[]): string {
  return bracketTags(lines, (text) => `<QRCODE s=6 e=L l=center>${text}</QRCODE>`);
}

function bracketTags(lines: readonly PrintLine[], codeOf: (text: string) => string): string {
  const rows = lines.map((line) => (line.isQrCode === true ? `${codeOf(line.text)}<BR>` : bracketLine(line)));
  return `${rows.join('')}<BR><BR><CUT>`;
}

function bracketLine({ text, isLarge, isBold, isCentred }: PrintLine): string {
  if (isLarge) return isCentred ? `<CB>${text}</CB><BR>` : `<B>${text}</B><BR>`;
  const words = isBold ? `<BOLD>${text}</BOLD>` : text;
  return isCentred ? `<C>${words}</C><BR>` : `${words}<BR>`;
}

export function yilianyunTags(lines: readonly PrintLine[]): string {
  return `${lines.map(yilianyunLine).join('')}\n\n`;
}

function yilianyunLine({ text, isLarge, isBold, isCentred, isQrCode }: PrintLine): string {
  if (isQrCode === true) return `<QR>${text}</QR>\n`;
  const sized = isLarge ? `<FS2>${text}</FS2>` : text;
  const words = isBold ? `<FB>${sized}</FB>` : sized;
  return `${isCentred ? `<center>${words}</center>` : words}\n`;
}
