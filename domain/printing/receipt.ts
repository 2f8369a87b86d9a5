import { fenToYuanText } from '../money/yuan-text';
import { leftAndRight, wrapToColumns, type PaperColumns } from './columns';
import { identityRows, occasionRows } from './kitchen-ticket';
import { layOutPages, type PrintBlock } from './pages';
import { bold, centred, plain, rule, type PrintLine } from './print-line';
import { printableText } from './printable-text';
import type { SlipOrder, SlipOrderLine, TicketOccasion } from './slip-order';
import { slipTime } from './slip-time';
import { amountWords, slipWords } from './slip-words';

/** The pages of a guest's receipt: every line at its list price, then every amount that moved the total. */
export function receipt(order: SlipOrder, occasion: TicketOccasion, columns: PaperColumns): PrintLine[][] {
  const head = [
    ...occasionRows(occasion, columns),
    ...wrapToColumns(printableText(order.storeName.zh), columns).map((text) => centred(bold(text))),
    centred(plain(slipWords.receipt)),
    ...identityRows(order, columns),
    ...wrapToColumns(`${slipWords.orderNumber} ${order.orderId}`, columns).map(plain),
    plain(`${slipWords.ordered} ${slipTime(order.agreedAtMs, order.utcOffsetMinutes)}`),
    rule(columns),
  ];
  return layOutPages(head, [
    ...order.lines.map((line) => lineBlock(line, columns)),
    [rule(columns), ...amountRowsOnPaper(order, columns)],
  ]);
}

function lineBlock(line: SlipOrderLine, columns: PaperColumns): PrintBlock {
  const name = `${line.quantity}× ${printableText(line.name.zh)}`;
  const detail = printableText(line.detail.zh);
  return [
    ...leftAndRight(name, fenToYuanText(line.list), columns).map(plain),
    ...(detail === '' ? [] : wrapToColumns(detail, columns - 2).map((row) => plain(`  ${row}`))),
  ];
}

function amountRowsOnPaper(order: SlipOrder, columns: PaperColumns): PrintLine[] {
  const row = (words: string, fen: number) => leftAndRight(printableText(words), fenToYuanText(fen), columns);
  return [
    ...order.amounts.flatMap(({ reason, amount }) => row(amountWords(reason), amount)).map(plain),
    ...row(order.owed > 0 ? slipWords.total : slipWords.payable, order.payable).map(bold),
    ...(order.owed > 0 ? row(slipWords.owed, order.owed).map(bold) : []),
    ...(order.saved > 0 ? row(slipWords.saved, order.saved).map(plain) : []),
    ...(order.refunded > 0 ? row(slipWords.refunded, order.refunded).map(plain) : []),
  ];
}
