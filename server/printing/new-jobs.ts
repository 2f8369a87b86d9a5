import { kitchenTicket } from '../../domain/printing/kitchen-ticket';
import { movedSlip } from '../../domain/printing/moved-slip';
import type { PrintLine } from '../../domain/printing/print-line';
import { receipt } from '../../domain/printing/receipt';
import type { SlipOccasion } from '../../domain/printing/slip-order';
import type { OrderDocument } from '../ordering/order-document';
import type { PrintJobDocument, SlipKind } from './print-job-document';
import type { PrinterDocument } from './printer-document';
import { slipOrderOf, standingPortions, unservedPortions, withPortions } from './slip-of-order';

export type PrinterFacts = Pick<PrinterDocument, '_id' | 'columns'>;

/** Which slip is printed where. */
export interface SlipPlace {
  readonly printer: PrinterFacts;
  readonly slip: Exclude<SlipKind, 'test' | 'queue'>;
  readonly copy: number;
}

/** Every slip that the printers of a store print of an order that is taken on. */
export function slipPlaces(printers: readonly PrinterDocument[]): SlipPlace[] {
  return printers.flatMap((printer) => {
    const slips = [...printer.stations, ...(printer.printsReceipts ? (['receipt'] as const) : [])];
    return slips.flatMap((slip) =>
      Array.from({ length: printer.copies }, (_, index) => ({ printer, slip, copy: index + 1 })),
    );
  });
}

/** The messages of slips of an order; places where the order has nothing to print yield none. */
export function newJobs(
  order: OrderDocument,
  places: readonly SlipPlace[],
  occasion: SlipOccasion,
  nowMs: number,
): PrintJobDocument[] {
  return places.flatMap((place) =>
    pagesOf(order, place, occasion).map((lines, index) => {
      const page = index + 1;
      return {
        ...freshJob(nowMs),
        _id: jobId(order._id, place, occasion, page),
        storeId: order.storeId,
        orderId: order._id,
        orderName: order.table?.name ?? order.pickupNumber ?? '',
        printerId: place.printer._id,
        slip: place.slip,
        occasion: isReprint(occasion) ? ('reprint' as const) : occasion.kind,
        copy: place.copy,
        page,
        lines,
      };
    }),
  );
}

export function freshJob(nowMs: number) {
  return {
    status: 'waiting' as const,
    createdAtMs: nowMs,
    dueAtMs: nowMs,
    tries: 0,
    mark: null,
    messageId: null,
    isAlarmed: false,
    trouble: null,
  };
}

function pagesOf(
  order: OrderDocument,
  { slip, printer: { columns } }: SlipPlace,
  occasion: SlipOccasion,
): PrintLine[][] {
  const told = slipOrderOf(onSlip(order, occasion));
  if (occasion.kind === 'moved') return slip === 'receipt' ? [] : movedSlip(told, slip, occasion, columns);
  return slip === 'receipt'
    ? receipt(slipOrderOf(order), occasion, columns)
    : kitchenTicket(told, slip, occasion, columns);
}

/**
 * A ticket names what still has to be cooked, and a move what still has to be carried; what is taken back is named as it
 * was ordered.
 */
function onSlip(order: OrderDocument, { kind }: SlipOccasion): OrderDocument {
  if (kind === 'moved') return withPortions(order, unservedPortions(order));
  return kind === 'first' || kind === 'reprint' ? withPortions(order, standingPortions(order)) : order;
}

/** Two digits for the page, so that pages of one moment sort in their order. */
function jobId(
  orderId: string,
  { printer, slip, copy }: SlipPlace,
  occasion: SlipOccasion,
  page: number,
): string {
  return [orderId, printer._id, slip, whyOf(occasion), `c${copy}`, `p${String(page).padStart(2, '0')}`].join(
    '-',
  );
}

function whyOf(occasion: SlipOccasion): string {
  switch (occasion.kind) {
    case 'reprint':
      return `reprint${occasion.count}`;
    case 'taken-off':
      return `off${occasion.number}`;
    case 'moved':
      return occasion.reprint === null ? `moved${occasion.number}` : `reprint${occasion.reprint}`;
    case 'first':
    case 'cancelled':
      return occasion.kind;
  }
}

function isReprint(occasion: SlipOccasion): boolean {
  return occasion.kind === 'moved' && occasion.reprint !== null;
}
