import type { Services } from '../services';
import { moveJob, putOff } from './move-job';
import type { PrintJobDocument, PrintTrouble } from './print-job-document';
import { printTiming } from './print-timing';
import type { PrinterDocument } from './printer-document';
import type { PrinterVendor, VendorResult } from './vendors/printer-vendor';

/** Whether the next message may go to the same printer, or nothing may until this one is clear. */
export type SendOutcome = 'go-on' | 'stop';

/**
 * Sends one message that waits. It is marked as sent before it goes out: whoever dies in between leaves a message of
 * which the vendor is asked before it goes out again.
 */
export async function sendJob(
  services: Services,
  printer: PrinterDocument,
  job: PrintJobDocument,
): Promise<SendOutcome> {
  const nowMs = services.nowMs();
  if (nowMs > staleAtMs(job)) {
    await moveJob(services, job, 'give-up', { trouble: 'given-up' });
    return 'go-on';
  }
  const vendor = services.printers[printer.vendor];
  if (!vendor) return stop(services, job, 'not-configured');
  const mark = await vendor.mark(printer.serial);
  if (mark.kind !== 'ok') return stop(services, job, troubleOf(services, job, mark));
  const sending = await moveJob(services, job, 'send', {
    mark: mark.value,
    tries: job.tries + 1,
    dueAtMs: nowMs + printTiming.leaseMs,
  });
  if (!sending) return 'go-on';
  const answer = await vendor.print({
    jobId: job._id,
    serial: printer.serial,
    lines: job.lines,
    expiresAtMs: staleAtMs(job),
  });
  return bookAnswer(services, sending, answer);
}

async function bookAnswer(
  services: Services,
  job: PrintJobDocument,
  answer: VendorResult<string>,
): Promise<SendOutcome> {
  if (answer.kind === 'ok') {
    await moveJob(services, job, 'take', {
      messageId: answer.value,
      dueAtMs: services.nowMs() + printTiming.askPrintedAfterMs,
    });
    return 'go-on';
  }
  const trouble = troubleOf(services, job, answer);
  if (answer.kind === 'unclear') return stop(services, job, trouble, printTiming.arrivesWithinMs);
  const dueAtMs = services.nowMs() + printTiming.askAgainAfterMs;
  await moveJob(services, job, 'come-back', { dueAtMs, trouble });
  return 'go-on';
}

/**
 * Finds out whether a message arrived whose answer did not. Until that is known nothing else goes to the printer: with
 * some vendors only a count tells, and another message would change it.
 */
export async function clearUp(
  services: Services,
  printer: PrinterDocument,
  job: PrintJobDocument,
): Promise<SendOutcome> {
  const nowMs = services.nowMs();
  if (nowMs < job.dueAtMs) return 'stop';
  if (nowMs > givenUpAtMs(job)) {
    await moveJob(services, job, 'give-up', { trouble: 'given-up' });
    return 'go-on';
  }
  const vendor = services.printers[printer.vendor];
  if (!vendor) return stop(services, job, 'not-configured');
  const found = await vendor.find(sentMessage(printer, job));
  if (found.kind !== 'ok') return stop(services, job, troubleOf(services, job, found));
  const { isTaken, messageId } = found.value;
  await (isTaken
    ? moveJob(services, job, 'take', { messageId, dueAtMs: nowMs })
    : moveJob(services, job, 'come-back', { dueAtMs: nowMs }));
  return 'go-on';
}

/** Asks whether a message that the vendor has is on paper. */
export async function askPrinted(
  services: Services,
  printer: PrinterDocument,
  job: PrintJobDocument,
): Promise<SendOutcome> {
  const vendor = services.printers[printer.vendor];
  if (!vendor) return stop(services, job, 'not-configured');
  const answer = await vendor.isPrinted({ ...sentMessage(printer, job), messageId: job.messageId });
  if (answer.kind === 'ok' && answer.value) {
    await moveJob(services, job, 'print', { trouble: null });
    return 'go-on';
  }
  if (services.nowMs() > givenUpAtMs(job)) {
    await moveJob(services, job, 'give-up', { trouble: 'given-up' });
    return 'go-on';
  }
  if (answer.kind === 'ok') {
    await putOff(services, job, printTiming.askAgainAfterMs, await troubleOfPrinter(printer, vendor));
    return 'go-on';
  }
  return stop(services, job, troubleOf(services, job, answer));
}

async function troubleOfPrinter({ serial }: PrinterDocument, vendor: PrinterVendor): Promise<PrintTrouble> {
  const state = await vendor.printerState(serial);
  if (state.kind !== 'ok') return 'vendor-silent';
  return state.value === 'ready' ? 'slow' : state.value;
}

async function stop(
  services: Services,
  job: PrintJobDocument,
  trouble: PrintTrouble,
  afterMs: number = printTiming.askAgainAfterMs,
): Promise<SendOutcome> {
  await putOff(services, job, afterMs, trouble);
  return 'stop';
}

/** Only the vendor's code is logged; what stands on a slip is nobody's business. */
function troubleOf(
  services: Services,
  job: PrintJobDocument,
  answer: Exclude<VendorResult<unknown>, { kind: 'ok' }>,
): PrintTrouble {
  services.log({ event: 'print-not-done', jobId: job._id, kind: answer.kind, code: answer.code });
  return answer.kind === 'refused' ? 'vendor-refused' : 'vendor-silent';
}

/** From when on a slip helps nobody any more. */
function staleAtMs({ slip, createdAtMs }: PrintJobDocument): number {
  return createdAtMs + (slip === 'queue' ? printTiming.queueStaleAfterMs : printTiming.staleAfterMs);
}

function givenUpAtMs(job: PrintJobDocument): number {
  return job.slip === 'queue' ? staleAtMs(job) : job.createdAtMs + printTiming.givenUpAfterMs;
}

function sentMessage(printer: PrinterDocument, job: PrintJobDocument) {
  return { jobId: job._id, serial: printer.serial, mark: job.mark ?? '' };
}
