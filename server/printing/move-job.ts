import { nextJobStatus, type PrintJobEvent } from '../../domain/printing/job-lifecycle';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import type { PrintJobDocument } from './print-job-document';
import { printTiming } from './print-timing';

type JobChange = Partial<Pick<PrintJobDocument, 'dueAtMs' | 'tries' | 'mark' | 'messageId' | 'trouble'>>;

/**
 * Moves a message by the table, as long as it still stands where it was seen; null when somebody else moved it first.
 * A message that comes to its end well stops ringing.
 */
export async function moveJob(
  services: Services,
  job: PrintJobDocument,
  event: PrintJobEvent,
  change: JobChange = {},
): Promise<PrintJobDocument | null> {
  const status = nextJobStatus(job.status, event);
  if (!status) throw new Error(`a message to a printer cannot ${event} while it is ${job.status}`);
  const isOver = status === 'printed' || status === 'dropped' || status === 'failed';
  // A number at the door that was given up was called aloud long since: nobody has to do anything about it.
  const isMissed = status === 'failed' && job.slip !== 'queue';
  const fields = {
    status,
    ...(isOver ? { dueAtMs: services.nowMs() + printTiming.keptMs, isAlarmed: isMissed } : {}),
    ...change,
  };
  const { status: seenStatus, tries } = job;
  const isMoved = await services.database.updateIf(
    'printJobs',
    job._id,
    { status: seenStatus, tries },
    fields,
  );
  if (!isMoved) return null;
  const moved = { ...job, ...fields };
  if (moved.isAlarmed !== job.isAlarmed) {
    await bumpSignal(services.database, storeSignalId(job.storeId), services.nowMs());
  }
  return moved;
}

/** Puts off the next look at a message and remembers why it did not go on. */
export async function putOff(
  services: Services,
  job: PrintJobDocument,
  afterMs: number,
  trouble: PrintJobDocument['trouble'] = job.trouble,
): Promise<void> {
  const { status, tries } = job;
  const dueAtMs = services.nowMs() + afterMs;
  await services.database.updateIf('printJobs', job._id, { status, tries }, { dueAtMs, trouble });
}
