import type { Station } from '../menu/menu';
import { columnsOf, wrapToColumns, type PaperColumns } from './columns';
import { layOutPages, type PrintBlock } from './pages';
import { bold, centred, large, plain, rule, type PrintLine } from './print-line';
import { printableText } from './printable-text';
import type { SlipOrder, SlipOrderLine, TicketOccasion } from './slip-order';
import { slipTime } from './slip-time';
import { slipWords } from './slip-words';

/** Options and notes stand below their dish, indented, so that nobody takes them for those of another one. */
const indent = '  ';

/** The pages of what one station has to cook of an order; none when it has nothing to do. */
export function kitchenTicket(
  order: SlipOrder,
  station: Station,
  occasion: TicketOccasion,
  columns: PaperColumns,
): PrintLine[][] {
  const lines = order.lines.filter((line) => line.station === station);
  if (lines.length === 0) return [];
  const dishes = lines.map((line) => dishBlock(line, columns));
  return layOutPages(headOf(order, station, occasion, columns), [
    ...dishes,
    [rule(columns), ...orderNotes(order, lines, columns)],
  ]);
}

/** Rows that say whose slip it is: read first, from afar, and never wrong. */
export function identityRows(order: SlipOrder, columns: PaperColumns): PrintLine[] {
  const who =
    order.tableName === null
      ? slipWords.pickupNumber(order.pickupNumber)
      : slipWords.table(printableText(order.tableName));
  const rows = wrapToColumns(who, columns / 2).map((text) => centred(large(text)));
  const party = order.partySize === null ? [] : [slipWords.party(order.partySize)];
  const number = order.tableName === null ? [] : [slipWords.pickupNumber(order.pickupNumber)];
  const details = [slipWords.modes[order.mode], ...party, ...number].join(' ');
  return [...rows, ...wrapToColumns(details, columns).map((text) => centred(plain(text)))];
}

function headOf(
  order: SlipOrder,
  station: Station,
  occasion: TicketOccasion,
  columns: PaperColumns,
): PrintBlock {
  return [
    ...occasionRows(occasion, columns),
    ...identityRows(order, columns),
    centred(bold(slipWords.stations[station])),
    ...timeRows(order, columns),
    rule(columns),
  ];
}

export function occasionRows(occasion: TicketOccasion, columns: PaperColumns): PrintLine[] {
  if (occasion.kind === 'first') return [];
  return wrapToColumns(occasionWords(occasion), columns).map((text) => centred(bold(text)));
}

function occasionWords(occasion: Exclude<TicketOccasion, { readonly kind: 'first' }>): string {
  switch (occasion.kind) {
    case 'reprint':
      return slipWords.reprint(occasion.count);
    case 'cancelled':
      return slipWords.cancelled;
    case 'taken-off':
      return slipWords.takenOff;
  }
}

function timeRows(order: SlipOrder, columns: PaperColumns): PrintLine[] {
  const at = (word: string, ms: number | null) =>
    ms === null ? [] : wrapToColumns(`${word} ${slipTime(ms, order.utcOffsetMinutes)}`, columns).map(plain);
  return [
    ...at(slipWords.ordered, order.agreedAtMs),
    ...at(slipWords.wantedAt, order.slotStartMs),
    ...at(slipWords.promised, order.promisedAtMs),
  ];
}

/** The quantity stands first and large: a missed "2" is the commonest error of a kitchen. */
function dishBlock(line: SlipOrderLine, columns: PaperColumns): PrintBlock {
  const count = `${line.quantity}×`;
  const room = columns / 2 - columnsOf(count) - 1;
  const [first = '', ...more] = wrapToColumns(printableText(line.name.zh), room);
  const below = ' '.repeat(columnsOf(count) + 1);
  return [
    large(`${count} ${first}`),
    ...more.map((text) => large(below + text)),
    ...indented(printableText(line.detail.zh), columns).map(plain),
    ...notes(line.note, columns),
  ];
}

function notes(note: string, columns: PaperColumns): PrintLine[] {
  const words = printableText(note);
  return words === '' ? [] : indented(`${slipWords.lineNote}${words}`, columns).map(bold);
}

function indented(text: string, columns: PaperColumns): string[] {
  if (text === '') return [];
  return wrapToColumns(text, columns - indent.length).map((row) => indent + row);
}

function orderNotes(order: SlipOrder, lines: readonly SlipOrderLine[], columns: PaperColumns): PrintLine[] {
  const note = printableText(order.note);
  const portions = lines.reduce((sum, line) => sum + line.quantity, 0);
  return [
    ...(note === '' ? [] : wrapToColumns(`${slipWords.note} ${note}`, columns).map(bold)),
    ...(order.mode === 'dine-in' ? [] : [plain(cutleryWords(order))]),
    plain(slipWords.portions(portions)),
  ];
}

function cutleryWords(order: SlipOrder): string {
  return order.wantsCutlery ? slipWords.cutlery : slipWords.noCutlery;
}
