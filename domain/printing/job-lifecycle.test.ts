import { isJobFinal, nextJobStatus, type PrintJobEvent, type PrintJobStatus } from './job-lifecycle';

const statuses: readonly PrintJobStatus[] = ['waiting', 'sending', 'taken', 'printed', 'dropped', 'failed'];
const events: readonly PrintJobEvent[] = ['send', 'take', 'come-back', 'print', 'drop', 'give-up'];

test('a message goes out only from where it waits, and is dropped only while it waits', () => {
  const allowed = statuses.flatMap((status) =>
    events.flatMap((event) => {
      const next = nextJobStatus(status, event);
      return next ? [`${status} ${event} ${next}`] : [];
    }),
  );
  expect(allowed).toEqual([
    'waiting send sending',
    'waiting drop dropped',
    'waiting give-up failed',
    'sending take taken',
    'sending come-back waiting',
    'sending give-up failed',
    'taken print printed',
    'taken give-up failed',
  ]);
});

test('what is printed, dropped or given up stays so', () => {
  expect(statuses.filter(isJobFinal)).toEqual(['printed', 'dropped', 'failed']);
});
