import type { Mutant } from './mutant';

export const printingMutants: readonly Mutant[] = [
  {
    name: 'printed-twice-after-a-lost-answer',
    sentence: 'A slip whose answer was lost is sent again without asking.',
    file: 'server/printing/send-job.ts',
    search: 'await (isTaken',
    replacement: 'await (isTaken && nowMs < 0',
  },
  {
    name: 'asked-too-early',
    sentence: 'The vendor is asked for a slip that may still be on its way.',
    file: 'server/printing/send-job.ts',
    search:
      "if (answer.kind === 'unclear') return stop(services, job, trouble, printTiming.arrivesWithinMs);",
    replacement: "if (answer.kind === 'unclear') return stop(services, job, trouble, 0);",
  },
  {
    name: 'not-marked-before-sending',
    sentence: 'A slip goes out before it is marked, so that whoever dies in between sends it again.',
    file: 'server/printing/send-job.ts',
    search: "const sending = await moveJob(services, job, 'send', {",
    replacement:
      "await vendor.print({ jobId: job._id, serial: printer.serial, lines: job.lines, expiresAtMs: job.createdAtMs + printTiming.staleAfterMs });\n  const sending = await moveJob(services, job, 'send', {",
  },
  {
    name: 'printer-without-lease',
    sentence: 'Two instances send to one printer at once, and its count says nothing any more.',
    file: 'server/printing/deliver-printer.ts',
    search: 'if (!printer || nowMs() < printer.leaseUntilMs) return null;',
    replacement: 'if (!printer) return null;',
  },
  {
    name: 'refusal-forgotten',
    sentence: 'A slip that the vendor lost stays as it is and is never sent again.',
    file: 'server/printing/send-job.ts',
    search: ": moveJob(services, job, 'come-back', { dueAtMs: nowMs }));",
    replacement: ": moveJob(services, job, 'take', { messageId, dueAtMs: nowMs }));",
  },
  {
    name: 'cancelled-slip-printed',
    sentence: 'A cancelled order leaves its tickets in the queue.',
    file: 'server/printing/cancel-tickets.ts',
    search: "status: 'dropped',",
    replacement: '',
  },
  {
    name: 'cancellation-not-printed',
    sentence: 'The kitchen has a ticket on paper, and is not told that its order is cancelled.',
    file: 'server/printing/cancel-tickets.ts',
    search: 'if (slips.length > 0) await writeJobs(transaction, printout, slips);',
    replacement: 'void writeJobs; void slips;',
  },
  {
    name: 'reprint-not-marked',
    sentence: 'A reprint looks like the first ticket, and is cooked again.',
    file: 'server/printing/reprint-ticket.ts',
    search: 'const jobs = newJobs(order, placesOf(input.slip, printers), occasion, services.nowMs());',
    replacement:
      "const jobs = newJobs(order, placesOf(input.slip, printers), { kind: 'first' }, services.nowMs()).map((job) => ({ ...job, _id: `${job._id}-${count}`, occasion: 'reprint' as const }));",
  },
  {
    name: 'printing-left-to-luck',
    sentence: 'What could not be printed at once is never printed.',
    file: 'server/clock/deliver-printing.ts',
    search: 'await deliverPrinter(services, printerId);',
    replacement: 'void deliverPrinter;',
  },
  {
    name: 'move-not-told',
    sentence: 'A bill moves, and the kitchen carries its food to the table that the tickets name.',
    file: 'server/printing/moved-tickets.ts',
    search: "if (entry) await transaction.set('outbox', entry);",
    replacement: 'void entry; void transaction;',
  },
  {
    name: 'moves-told-again',
    sentence: 'Whoever tells the kitchen of a second move tells it of the first one again.',
    file: 'server/printing/moved-tickets.ts',
    search: 'number > (printout.movesTold ?? 0)',
    replacement: 'number > 0',
  },
  {
    name: 'tickets-beside-accepting',
    sentence:
      'The tickets of an order are written in a transaction of their own, beside the step that takes it on.',
    file: 'server/kitchen/steps.ts',
    search: 'acceptInTransaction(transaction, order, { readyInMinutes, printers, nowMs }),\n  );',
    replacement: `acceptInTransaction(transaction, order, { readyInMinutes, printers: [], nowMs }),
  );
  const { writeFirstTickets } = await import('../printing/write-jobs');
  const taken = await services.database.get('orders', input.orderId);
  if (!(answer instanceof Refused) && taken) {
    await services.database.transact((later) => writeFirstTickets(later, taken, printers, nowMs).then(() => true));
  }`,
  },
];
