import { wrapToColumns, type PaperColumns } from './columns';
import { centred, large, plain, rule, type PrintLine } from './print-line';
import { printableText } from './printable-text';
import { slipTime } from './slip-time';
import { slipWords } from './slip-words';

/** A page that shows that a printer works and how wide its paper is. */
export function testPage(
  printerName: string,
  printed: { readonly atMs: number; readonly utcOffsetMinutes: number },
  columns: PaperColumns,
): PrintLine[] {
  return [
    centred(large(slipWords.test)),
    ...wrapToColumns(printableText(printerName), columns).map((text) => centred(plain(text))),
    centred(plain(slipTime(printed.atMs, printed.utcOffsetMinutes))),
    rule(columns),
    plain('1234567890'.repeat(5).slice(0, columns)),
    ...wrapToColumns(slipWords.testLine, columns).map(plain),
  ];
}
