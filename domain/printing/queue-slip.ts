import type { QueueRules } from '../queue/queue-rules';
import type { WaitEstimate } from '../queue/wait-estimate';
import type { LocalText } from '../text/local-text';
import { wrapToColumns, type PaperColumns } from './columns';
import { occasionRows } from './kitchen-ticket';
import { bold, centred, large, plain, qrCode, qrCodeMost, rule, type PrintLine } from './print-line';
import { printableText } from './printable-text';
import type { SlipOccasion } from './slip-order';
import { slipTime } from './slip-time';
import { slipWords } from './slip-words';

/** What a number at the door says on paper. */
export interface QueueSlip {
  readonly storeName: LocalText;
  /** `B023`. */
  readonly number: string;
  readonly groupName: LocalText;
  readonly partySize: number;
  /** Parties that are called before, and how long that takes; null when it does not wait any more. */
  readonly wait: { readonly ahead: number; readonly estimate: WaitEstimate } | null;
  readonly takenAtMs: number;
  readonly printedAtMs: number;
  readonly utcOffsetMinutes: number;
  readonly rules: Pick<
    QueueRules,
    'comeWithinMinutes' | 'backWithinMinutes' | 'timesBack' | 'backBehindParties'
  >;
  /** Opens the number on the phone that scans it; null for a number that a phone has, and where no link is set up. */
  readonly link: string | null;
}

/** The slip of a party that waits: its number is read from two metres, the rest in the hand. One page, always. */
export function queueSlip(
  slip: QueueSlip,
  occasion: Extract<SlipOccasion, { readonly kind: 'first' | 'reprint' }>,
  columns: PaperColumns,
): PrintLine[] {
  const rows = (text: string) => wrapToColumns(printableText(text), columns);
  const { number, partySize, link } = slip;
  const group = `${number.charAt(0)} ${slip.groupName.zh}`;
  return [
    ...occasionRows(occasion, columns),
    ...rows(slip.storeName.zh).map((text) => centred(bold(text))),
    centred(plain(slipWords.queueNumber)),
    centred(large(number)),
    ...rows(slipWords.queueGroup(group, partySize)).map((text) => centred(plain(text))),
    rule(columns),
    ...waitRows(slip, columns),
    plain(`${slipWords.queueTaken} ${slipTime(slip.takenAtMs, slip.utcOffsetMinutes)}`),
    ...(occasion.kind === 'reprint'
      ? [plain(`${slipWords.queuePrinted} ${slipTime(slip.printedAtMs, slip.utcOffsetMinutes)}`)]
      : []),
    rule(columns),
    ...rows(passedWords(slip.rules)).map(plain),
    ...(link !== null && link.length <= qrCodeMost
      ? [qrCode(link), ...rows(slipWords.queueScan).map((text) => centred(plain(text)))]
      : rows(slipWords.queueListen).map((text) => centred(plain(text)))),
  ];
}

function waitRows({ wait }: QueueSlip, columns: PaperColumns): PrintLine[] {
  if (wait === null) return [];
  const { ahead, estimate } = wait;
  return [
    ...wrapToColumns(slipWords.queueAhead(ahead), columns).map(bold),
    plain(slipWords.queueWait(estimate.fromMinutes, estimate.toMinutes)),
  ];
}

function passedWords({
  comeWithinMinutes: come,
  backWithinMinutes: back,
  backBehindParties: behind,
  timesBack,
}: QueueSlip['rules']): string {
  return back > 0 && timesBack > 0
    ? slipWords.queuePassed({ come, back, behind })
    : slipWords.queuePassedEnds(come);
}
