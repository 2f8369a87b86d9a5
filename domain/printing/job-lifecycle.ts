/**
 * Where one message to a printer stands. `sending` means that it went out and nobody knows yet whether it arrived, so
 * the vendor is asked before it may go out again; `taken` that the vendor has it; the last three are final.
 */
export type PrintJobStatus = 'waiting' | 'sending' | 'taken' | 'printed' | 'dropped' | 'failed';

export type PrintJobEvent = 'send' | 'take' | 'come-back' | 'print' | 'drop' | 'give-up';

/** What is not in the table cannot happen: only what waits is sent, and only what waits can still be dropped. */
const transitions: Readonly<
  Record<PrintJobStatus, Readonly<Partial<Record<PrintJobEvent, PrintJobStatus>>>>
> = {
  waiting: { send: 'sending', drop: 'dropped', 'give-up': 'failed' },
  sending: { take: 'taken', 'come-back': 'waiting', 'give-up': 'failed' },
  taken: { print: 'printed', 'give-up': 'failed' },
  printed: {},
  dropped: {},
  failed: {},
};

export function nextJobStatus(status: PrintJobStatus, event: PrintJobEvent): PrintJobStatus | null {
  return transitions[status][event] ?? null;
}

export function isJobFinal(status: PrintJobStatus): boolean {
  return Object.keys(transitions[status]).length === 0;
}
