import type { Station } from '../menu/menu';
import { columnsOf, wrapToColumns, type PaperColumns } from './columns';
import { occasionRows } from './kitchen-ticket';
import { layOutPages, type PrintBlock } from './pages';
import { bold, centred, large, plain, rule, type PrintLine } from './print-line';
import { printableText } from './printable-text';
import type { MovedOccasion, SlipOrder, SlipOrderLine } from './slip-order';
import { slipTime } from './slip-time';
import { slipWords } from './slip-words';

/**
 * The pages that tell a station that an order's guests sit at another table now, so that its food is not carried to the
 * table that its ticket names; none when the station has nothing of it left to send out. It hangs beside the ticket, so
 * its dishes are named in short and nobody takes it for a second order.
 */
export function movedSlip(
  order: SlipOrder,
  station: Station,
  move: MovedOccasion,
  columns: PaperColumns,
): PrintLine[][] {
  const lines = order.lines.filter((line) => line.station === station);
  if (lines.length === 0) return [];
  return layOutPages(headOf(order, station, move, columns), [
    ...lines.map((line) => dishRows(line, columns)),
    [rule(columns), plain(slipWords.movedOnly)],
  ]);
}

function headOf(order: SlipOrder, station: Station, move: MovedOccasion, columns: PaperColumns): PrintBlock {
  const wide = (text: string) => wrapToColumns(text, columns / 2).map((row) => centred(large(row)));
  const row = (text: string) => wrapToColumns(text, columns).map((part) => centred(plain(part)));
  return [
    ...(move.reprint === null ? [] : occasionRows({ kind: 'reprint', count: move.reprint }, columns)),
    ...wide(slipWords.moved),
    ...wide(slipWords.fromTo(printableText(move.from), printableText(move.to))),
    ...row(slipWords.pickupNumber(order.pickupNumber)),
    centred(bold(slipWords.stations[station])),
    plain(`${slipWords.moved} ${slipTime(move.atMs, order.utcOffsetMinutes)}`),
    rule(columns),
  ];
}

function dishRows(line: SlipOrderLine, columns: PaperColumns): PrintBlock {
  const count = `${line.quantity}×`;
  const below = ' '.repeat(columnsOf(count) + 1);
  const [first = '', ...more] = wrapToColumns(printableText(line.name.zh), columns - below.length);
  return [bold(`${count} ${first}`), ...more.map((text) => bold(below + text))];
}
