import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { fineTimeText, msText } from '../controls/time-text';
import { usePersonName } from '../controls/person-name';
import { WindowedList } from '../windowing/windowed-list';
import type { Trace } from './trace';

interface TraceListProps {
  readonly traces: readonly Trace[];
  readonly chosenId: string | null;
  readonly onChoose: (trace: Trace) => void;
}

const rowHeight = 28;

/** Traces, a line each, newest first. */
export function TraceList({ traces, chosenId, onChoose }: TraceListProps) {
  return (
    <WindowedList
      label="Traces"
      className="trace-list"
      items={traces}
      rowHeight={rowHeight}
      keyOf={({ id }) => id}
      activeKey={chosenId}
      onChoose={onChoose}
      draw={(trace) => <TraceLine trace={trace} />}
    />
  );
}

function TraceLine({ trace }: { trace: Trace }) {
  const nameOf = usePersonName();
  const { root, stretches } = trace;
  const calls = stretches.flatMap((stretch) => stretch.calls);
  const worst = calls.find(({ outcome }) => outcome === 'error' || outcome === 'timeout') ?? root;
  const workMs = calls.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
  const detail = root.caller ? nameOf(root.caller) : `by ${root.trigger}`;
  return (
    <div className={`trace-line outcome-${worst.outcome}`}>
      <code className="muted">{fineTimeText(root.startedAtMs)}</code>
      <Icon name={iconOf(trace, worst.outcome)} />
      <span className="trace-line-name">
        <b>{trace.title}</b> <span className="muted">{detail}</span>
        {worst.outcome !== 'ok' && <span className="outcome">{worst.outcome}</span>}
        {calls.length > 1 && <span className="muted">{calls.length} calls</span>}
      </span>
      <code className="muted">{root.durationMs === null ? '…' : `${msText(workMs)} ms`}</code>
    </div>
  );
}

function iconOf({ root, payment }: Trace, outcome: string): IconName {
  if (outcome === 'refused' || outcome === 'error' || outcome === 'timeout') return 'warning';
  if (payment) return 'card';
  if (root.trigger === 'timer') return 'timer';
  return root.trigger === 'http' ? 'bell' : 'function';
}
