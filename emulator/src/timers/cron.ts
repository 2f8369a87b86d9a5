import { Cron } from 'croner';

/** Timers of the platform tell time in China. */
const timezone = 'Asia/Shanghai';

/** Says in a sentence why a cron text of seven fields cannot be used, or null. */
export function cronFault(cron: string): string | null {
  if (cron.trim().split(/\s+/).length !== 7) {
    return `"${cron}" must have seven fields: second minute hour day month weekday year.`;
  }
  try {
    new Cron(cron, { timezone, paused: true, mode: '7-part' });
    return null;
  } catch (error) {
    return `"${cron}" is not a cron text: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The first moment after `afterMs`, or null when there is none. */
export function nextDueMs(cron: string, afterMs: number): number | null {
  const next = new Cron(cron, { timezone, paused: true, mode: '7-part' }).nextRun(new Date(afterMs));
  return next ? next.getTime() : null;
}
