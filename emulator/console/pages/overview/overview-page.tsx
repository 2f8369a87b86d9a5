import { useMemo, useState } from 'react';
import { HoldButton } from '../../controls/hold-button';
import { Segments } from '../../controls/segments';
import { Icon } from '../../icons/icon';
import { useConsole } from '../../state/use-console';
import { changeOfRow, lastWrite } from '../../trace/changes-of-row';
import type { Trace } from '../../trace/trace';
import { matchesFilter, traceFilterNames, traceFilters, type TraceFilter } from '../../trace/trace-filter';
import { TraceList } from '../../trace/trace-list';
import { rowsOf, type SpanRow } from '../../trace/trace-rows';
import { TraceSummary } from '../../trace/trace-summary';
import { TraceTree } from '../../trace/trace-tree';
import { newestOf, useTraces } from '../../trace/use-traces';
import { ChosenDocument } from './chosen-document';
import { NewestMessage } from './newest-message';
import { Phones } from './phones';

const nothingFolded: ReadonlySet<string> = new Set();
const filters = traceFilters.map((value) => ({ value, name: traceFilterNames[value] }));

/** People at the left, causes at the right. */
export function OverviewPage() {
  const traces = useTraces();
  const changes = useConsole((state) => state.changes);
  const [filter, setFilter] = useState<TraceFilter>('all');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [chosenRow, setChosenRow] = useState<SpanRow | null>(null);
  const shown = useMemo(() => traces.filter((trace) => matchesFilter(trace, filter)), [traces, filter]);
  const trace = traces.find(({ id }) => id === chosenId) ?? newestOf(shown);
  const row = useMemo(() => chosenRow ?? writeOf(trace, changes), [chosenRow, trace, changes]);
  const choose = (chosen: Trace) => {
    setChosenId(chosen.id === chosenId ? null : chosen.id);
    setChosenRow(null);
  };
  return (
    <>
      <section className="stage" aria-label="People">
        <Phones />
        <div className="beneath">
          <NewestMessage />
          <ChosenDocument change={row && changeOfRow(row, changes)} isChosen={chosenRow !== null} />
        </div>
      </section>
      <section className="panel timeline" aria-label="Timeline">
        <div className="panel-head">
          <h2>Timeline</h2>
          <Segments label="Show" segments={filters} value={filter} onChoose={setFilter} />
          <span className="spacer" />
          <HoldButton />
        </div>
        {trace ? (
          <>
            <TraceSummary trace={trace} />
            <TraceTree trace={trace} chosenKey={row?.key ?? null} onChoose={setChosenRow} />
          </>
        ) : (
          <p className="empty">
            <Icon name="timeline" /> Nothing has been asked of the cloud yet. Tap something in a phone at the
            left.
          </p>
        )}
        <TraceList traces={shown} chosenId={trace?.id ?? null} onChoose={choose} />
      </section>
    </>
  );
}

function writeOf(trace: Trace | null, changes: Parameters<typeof lastWrite>[1]): SpanRow | null {
  if (!trace) return null;
  const spans = rowsOf(trace, nothingFolded).filter((row) => row.type === 'span');
  return lastWrite(spans, changes);
}
