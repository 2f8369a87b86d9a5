import { useEffect, useMemo, useState } from 'react';
import { HoldButton } from '../../controls/hold-button';
import { Segments } from '../../controls/segments';
import { Icon } from '../../icons/icon';
import { addressOf } from '../../shell/route';
import type { LogEntry } from '../../state/console-state';
import { useConsole } from '../../state/use-console';
import type { CallRecord } from '../../wire/control-answers';
import { readControl } from '../../wire/control-client';
import { entriesOf } from '../timeline/call-detail-panel';
import { LogLines } from './log-lines';

type Show = 'all' | 'own' | 'errors';

export function LogPanel({ current }: { current: string | null }) {
  const live = useConsole((state) => state.logs);
  const earlier = useEarlierLogs();
  const failed = useConsole(({ calls }) =>
    calls.find(({ outcome }) => outcome === 'error' || outcome === 'timeout'),
  );
  const [show, setShow] = useState<Show>('all');
  const logs = useMemo(() => [...earlier, ...live], [earlier, live]);
  const errors = logs.filter(({ line }) => line.level === 'error');
  const shown =
    show === 'errors'
      ? errors
      : show === 'own'
        ? logs.filter(({ functionName }) => functionName === current)
        : logs;
  const shows = [
    { value: 'all', name: `All ${logs.length.toLocaleString('en')}` },
    { value: 'own', name: current ?? 'none' },
    { value: 'errors', name: `Errors ${errors.length}` },
  ] as const;
  return (
    <section className="panel" aria-label="Logs">
      <div className="panel-head">
        <h2>Logs</h2>
        <Segments<Show> label="Show" segments={shows} value={show} onChoose={setShow} />
        <span className="spacer" />
        <HoldButton />
      </div>
      <LogLines logs={shown} />
      {failed && (
        <div className="panel-foot row">
          <Icon name="warning" tone="red" />
          <span className="cut">
            <b>{failed.functionName} failed.</b> <span className="muted">{failed.action}</span>
          </span>
          <span className="spacer" />
          <a className="button small" href={addressOf('functions', [failed.functionName, failed.requestId])}>
            <Icon name="reset" />
            Replay event
          </a>
        </div>
      )}
    </section>
  );
}

/** Of how many calls the logs from before this page are read. */
const readCalls = 40;

/** What was logged before this page was opened, read once. */
function useEarlierLogs(): readonly LogEntry[] {
  const [logs, setLogs] = useState<readonly LogEntry[]>([]);
  const isReady = useConsole(({ cloud }) => cloud !== null);
  const openedAt = useConsole(({ logs: live }) => live[0]?.line.atMs ?? Number.POSITIVE_INFINITY);
  useEffect(() => {
    let isWanted = isReady;
    if (!isReady) return;
    readLogs().then(
      (found) => isWanted && setLogs(found),
      (error: unknown) => console.warn('Earlier logs could not be read; new ones are shown.', error),
    );
    return () => {
      isWanted = false;
    };
  }, [isReady]);
  return useMemo(() => logs.filter(({ line }) => line.atMs < openedAt), [logs, openedAt]);
}

async function readLogs(): Promise<readonly LogEntry[]> {
  const calls = await readControl<{ readonly requestId: string }[]>(`calls?limit=${readCalls}`);
  const records = await Promise.all(
    calls.map(({ requestId }) => readControl<CallRecord>(`calls/${requestId}`)),
  );
  return records.reverse().flatMap(entriesOf);
}
