import { useMemo, useState } from 'react';
import { HoldButton } from '../../controls/hold-button';
import { Segments } from '../../controls/segments';
import { goTo, addressOf } from '../../shell/route';
import { useConsole } from '../../state/use-console';
import { changeOfRow } from '../../trace/changes-of-row';
import { matchesFilter, traceFilterNames, traceFilters, type TraceFilter } from '../../trace/trace-filter';
import { TraceList } from '../../trace/trace-list';
import type { SpanRow } from '../../trace/trace-rows';
import { TraceSummary } from '../../trace/trace-summary';
import { TraceTree } from '../../trace/trace-tree';
import { newestOf, traceWith, useTraces } from '../../trace/use-traces';
import { CallDetailPanel } from './call-detail-panel';

const filters = traceFilters.map((value) => ({ value, name: traceFilterNames[value] }));

/** Everything that happened, and one of it in full. */
export function TimelinePage({ requestId }: { requestId: string | null }) {
  const traces = useTraces();
  const changes = useConsole((state) => state.changes);
  const [filter, setFilter] = useState<TraceFilter>('all');
  const [chosenRow, setChosenRow] = useState<SpanRow | null>(null);
  const shown = useMemo(() => traces.filter((trace) => matchesFilter(trace, filter)), [traces, filter]);
  const trace = requestId === null ? newestOf(shown) : traceWith(traces, requestId);
  const isOfTrace =
    chosenRow !== null &&
    trace?.stretches.some(({ calls }) => calls.some((call) => call.requestId === chosenRow.call.requestId));
  const row = isOfTrace ? chosenRow : null;
  return (
    <>
      <section className="panel" aria-label="Traces">
        <div className="panel-head">
          <h2>Timeline</h2>
          <Segments label="Show" segments={filters} value={filter} onChoose={setFilter} />
          <span className="spacer" />
          <HoldButton />
        </div>
        {shown.length === 0 && <p className="empty">Nothing of this kind has happened yet.</p>}
        <TraceList
          traces={shown}
          chosenId={trace?.id ?? null}
          onChoose={({ id }) => goTo(addressOf('timeline', [id]))}
        />
      </section>
      <section className="panel timeline" aria-label="Trace">
        {trace ? (
          <>
            <TraceSummary trace={trace} />
            <TraceTree trace={trace} chosenKey={row?.key ?? requestId ?? trace.id} onChoose={setChosenRow} />
            <CallDetailPanel
              requestId={row?.call.requestId ?? requestId ?? trace.id}
              change={row && changeOfRow(row, changes)}
            />
          </>
        ) : (
          <p className="empty">
            {requestId === null
              ? 'Nothing has been asked of the cloud yet.'
              : `The call ${requestId} is no longer kept; the local cloud keeps the latest 500.`}
          </p>
        )}
      </section>
    </>
  );
}
