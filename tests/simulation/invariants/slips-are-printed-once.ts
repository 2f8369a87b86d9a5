import type { PrintMessage } from '../../../emulator/src/printers/print-message';
import { isJobFinal } from '../../../domain/printing/job-lifecycle';
import { slipWords } from '../../../domain/printing/slip-words';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { PrintJobDocument } from '../../../server/printing/print-job-document';
import { feieTags, xpyunTags, yilianyunTags } from '../../../server/printing/vendors/tags';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';
import { faultOfMoveWords, unnotedMoves, untoldMoves } from './moves-are-told';

const latestAfterMs = 5 * 60_000;

export const slipsArePrintedOnce: Invariant = {
  name: 'slips-are-printed-once',
  sentence:
    'Each slip comes out of its printer once and once only, a reprint says that it is one, what was cancelled is taken back on paper, and where an order’s guests sit now is told once for each move.',
  always: ({ books, witness }) => {
    const jobs = jobsEverWritten(books);
    return [
      ...witness.crowdedPrinters,
      ...unnotedMoves(books),
      ...books.changedSlips().flatMap((slip) => faultOfSlip(books, jobs, slip)),
      ...books
        .changes('printJobs')
        .flatMap(({ before, after }) => (after && !before ? faultOfWords(after) : [])),
    ];
  },
  soon: ({ books, nowMs }) =>
    books
      .all('printJobs')
      .filter(({ status, createdAtMs }) => !isJobFinal(status) && createdAtMs + latestAfterMs < nowMs)
      .map(({ _id, status, trouble }) => `the slip ${_id} is still ${status} (${trouble})`),
  finally: ({ books }) => {
    const jobs = [...jobsEverWritten(books).values()];
    return [
      ...jobs.flatMap((job) => faultOfEnd(books, jobs, job)),
      ...missingTickets(books, jobs),
      ...untoldMoves(books, jobs),
    ];
  },
};

/** Slips are forgotten a day after they are over; nobody may forget here. */
function jobsEverWritten(books: Books): Map<string, PrintJobDocument> {
  const jobs = jobsByBooks.get(books) ?? new Map<string, PrintJobDocument>();
  jobsByBooks.set(books, jobs);
  for (const { id, after } of books.changes('printJobs')) if (after) jobs.set(id, after);
  return jobs;
}

const jobsByBooks = new WeakMap<Books, Map<string, PrintJobDocument>>();

function contentOf({ printerId, lines }: PrintJobDocument): string {
  if (printerId.startsWith('yilianyun-')) return yilianyunTags(lines);
  return printerId.startsWith('xpyun-') ? xpyunTags(lines) : feieTags(lines);
}

function printerIdOf({ vendor, serial }: PrintMessage): string {
  return `${vendor}-${serial}`;
}

/** As many messages with the same words as there are slips with them, and no more. */
function faultOfSlip(books: Books, jobs: Map<string, PrintJobDocument>, slip: PrintMessage): string[] {
  const same = [...books.slips.values()].filter(
    (each) => printerIdOf(each) === printerIdOf(slip) && each.content === slip.content,
  );
  const wanted = [...jobs.values()].filter(
    (job) => job.printerId === printerIdOf(slip) && contentOf(job) === slip.content,
  );
  return same.length <= wanted.length
    ? []
    : [`the printer ${slip.serial} got ${same.length} times what was to be printed ${wanted.length} times`];
}

function faultOfWords(job: PrintJobDocument): string[] {
  const { _id, occasion, lines } = job;
  if (occasion === 'moved') return faultOfMoveWords(job);
  const says = (words: string) => lines.some(({ text }) => text.includes(words));
  const mark = slipWords.reprint(1).slice(4, 6);
  if (occasion === 'reprint' && !says(mark)) return [`the reprint ${_id} does not say that it is one`];
  return occasion === 'cancelled' && !says('已取消')
    ? [`the slip ${_id} does not say what is cancelled`]
    : [];
}

function faultOfEnd(books: Books, jobs: readonly PrintJobDocument[], job: PrintJobDocument): string[] {
  if (!isJobFinal(job.status)) return [`the slip ${job._id} is still ${job.status}`];
  if (job.status === 'failed') return [`the slip ${job._id} was given up`];
  const content = contentOf(job);
  const isSame = (each: PrintJobDocument) => each.printerId === job.printerId && contentOf(each) === content;
  const wanted = jobs.filter((each) => isSame(each) && each.status === 'printed').length;
  const printed = [...books.slips.values()].filter(
    (slip) => printerIdOf(slip) === job.printerId && slip.content === content && slip.state === 'printed',
  ).length;
  return printed === wanted ? [] : [`the slip ${job._id} is ${job.status}, but on paper ${printed} times`];
}

/** Clocks of instances differ by less than so long, so times that two of them wrote are compared with that much room. */
const clocksDifferByMs = 2 * 60_000;

/** Whether a station had anything to cook when the order was taken on: what was given back before is on no ticket. */
function isCookedAt({ lines, refunds, acceptedAtMs }: OrderDocument, station: string): boolean {
  const mayBeGone = refunds.some(({ atMs }) => atMs < (acceptedAtMs ?? 0) + clocksDifferByMs);
  return lines.some(
    ({ station: own, quantity, returned }) => own === station && (!mayBeGone || quantity > returned.portions),
  );
}

/** Each station gets its ticket of each order that was taken on; a cancellation follows what is on paper. */
function missingTickets(books: Books, jobs: readonly PrintJobDocument[]): string[] {
  const has = (orderId: string, rest: string) => jobs.find(({ _id }) => _id.startsWith(`${orderId}-${rest}`));
  return books
    .all('orders')
    .filter((order) => order.acceptedAtMs !== null)
    .flatMap((order) =>
      books
        .all('printers')
        .filter((printer) => printer.storeId === order.storeId)
        .flatMap((printer) => {
          const stations = printer.stations.filter((station) => isCookedAt(order, station));
          return stations.flatMap((station) => {
            const first = has(order._id, `${printer._id}-${station}-first`);
            if (!first) return [`the ${station} has no ticket of order ${order._id}`];
            const isTakenBack =
              order.status !== 'cancelled' ||
              first.status !== 'printed' ||
              has(order._id, `${printer._id}-${station}-cancelled`) !== undefined;
            return isTakenBack ? [] : [`the ${station} was not told that order ${order._id} is cancelled`];
          });
        }),
    );
}
