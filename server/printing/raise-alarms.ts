import { isJobFinal } from '../../domain/printing/job-lifecycle';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import type { PrintJobDocument } from './print-job-document';
import { printTiming } from './print-timing';

/**
 * Looks again at messages that were due a moment ago: one that is still not printed after some minutes rings on the
 * board, and one that still nobody saw to is put off, so that others have their turn.
 */
export async function raiseAlarms(services: Services, seen: readonly PrintJobDocument[]): Promise<void> {
  const nowMs = services.nowMs();
  for (const { _id } of seen) {
    const job = await services.database.get('printJobs', _id);
    if (!job || isJobFinal(job.status)) continue;
    const isLate = nowMs - job.createdAtMs >= printTiming.alarmAfterMs;
    const change = {
      ...(job.dueAtMs <= nowMs ? { dueAtMs: nowMs + printTiming.askAgainAfterMs } : {}),
      ...(isLate ? { isAlarmed: true } : {}),
    };
    const { status, tries } = job;
    await services.database.updateIf('printJobs', _id, { status, tries }, change);
    if (isLate && !job.isAlarmed) await bumpSignal(services.database, storeSignalId(job.storeId), nowMs);
  }
}
