import type { CloudState } from '../../wire/control-answers';

/** What a switch is called by people, where its value does not say it. */
const words: Readonly<Record<string, string>> = {
  'notifications lost': 'Notifications lost',
  'notifications late': 'Notify late',
  'notifications twice': 'Notify twice',
};

/** Everything that is not as in production, in words. A switch left on is never to be searched for. */
export function changedFaults({ functionLatencyMs, pay }: CloudState['faults']): readonly string[] {
  const slow = Object.entries(functionLatencyMs).map(
    ([name, latencyMs]) => `${name === '*' ? 'All functions' : name} +${latencyMs} ms`,
  );
  const switched = Object.entries(pay)
    .filter(([, value]) => value !== 'normal' && value !== 'SUCCESS')
    .map(
      ([name, value]) =>
        words[`${name} ${value}`] ?? `${name === 'refundEnds' ? 'Refunds end' : `Pay ${name}`} ${value}`,
    );
  return [...slow, ...switched];
}
