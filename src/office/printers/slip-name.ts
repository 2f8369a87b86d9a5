import type { PrintAlarmView, PrinterView } from '../../../contract/printing';
import { staffPrintersText } from '../../text/staff-printers';

export function slipName(slip: PrintAlarmView['slip']): string {
  return staffPrintersText(slip === 'test' ? 'testPage' : slip);
}

/** What a printer prints, in the order of the kitchen: "炒锅、面档、结账单". */
export function slipNames(
  printer: Pick<PrinterView, 'stations' | 'printsReceipts' | 'printsQueueNumbers'>,
): string {
  const slips = [
    ...printer.stations,
    ...(printer.printsReceipts ? (['receipt'] as const) : []),
    ...(printer.printsQueueNumbers ? (['queue'] as const) : []),
  ];
  return slips.length === 0 ? staffPrintersText('nothing') : slips.map(slipName).join(' · ');
}
