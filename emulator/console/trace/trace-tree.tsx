import { useMemo, useState, type KeyboardEvent } from 'react';
import { Icon } from '../icons/icon';
import { spanText } from '../controls/time-text';
import { SpanLine } from './span-line';
import { scaleOf } from './time-scale';
import type { Trace } from './trace';
import { rowsOf, spanMsOf, type SpanRow } from './trace-rows';

interface TraceTreeProps {
  readonly trace: Trace;
  readonly chosenKey: string | null;
  readonly onChoose: (row: SpanRow) => void;
}

/** A trace as a tree with its bars. J and K go from row to row, the left and right arrows fold. */
export function TraceTree({ trace, chosenKey, onChoose }: TraceTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(trace, folded), [trace, folded]);
  const { marksMs, endMs } = useMemo(() => scaleOf(spanMsOf(trace)), [trace]);
  const spans = rows.filter((row) => row.type === 'span');
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = spans.findIndex(({ key }) => key === chosenKey);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const chosen = spans[at];
    if (chosen && chosen.inside > 0 && event.key === 'ArrowLeft') fold(chosen.key, true);
    if (chosen && event.key === 'ArrowRight') fold(chosen.key, false);
    const next = step === undefined ? undefined : spans[Math.min(Math.max(0, at + step), spans.length - 1)];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`row-${next.key}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <div className="trace-axis" aria-hidden="true">
        <span />
        <span className="unit">ms</span>
        <span className="marks">
          {marksMs.map((mark) => (
            <span key={mark}>{mark.toLocaleString('en')}</span>
          ))}
        </span>
      </div>
      <div
        className="trace-tree"
        role="tree"
        aria-label={trace.title}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ ['--marks' as string]: marksMs.length - 1 }}
      >
        {rows.map((row) =>
          row.type === 'pause' ? (
            <p key={row.key} className="trace-pause" role="none">
              <Icon name="card" />
              <b>Person at the payment sheet, {spanText(row.pauseMs)}</b>
              <span className="muted">scale restarts at 0</span>
            </p>
          ) : (
            <SpanLine
              key={row.key}
              row={row}
              endMs={endMs}
              isChosen={row.key === chosenKey}
              isFolded={folded.has(row.key)}
              onChoose={() => onChoose(row)}
              onFold={() => fold(row.key, !folded.has(row.key))}
            />
          ),
        )}
      </div>
    </>
  );
}
