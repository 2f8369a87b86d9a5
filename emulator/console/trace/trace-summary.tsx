import { fineTimeText, msText, spanText } from '../controls/time-text';
import { shortId, usePersonName } from '../controls/person-name';
import { addressOf } from '../shell/route';
import type { Trace } from './trace';

/** Work and waiting apart, so that a slow person is not taken for a slow function. */
export function TraceSummary({ trace }: { trace: Trace }) {
  const nameOf = usePersonName();
  const calls = trace.stretches.flatMap((stretch) => stretch.calls);
  const workMs = calls.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
  const pauseMs = trace.stretches.reduce((sum, stretch) => sum + (stretch.pauseMs ?? 0), 0);
  const operations = calls.reduce(
    (sum, call) =>
      sum + call.operations.filter(({ kind }) => kind === 'database').length + call.operationsLeftOut,
    0,
  );
  const refused = calls.filter(({ outcome }) => outcome === 'refused').length;
  const failed = calls.filter(({ outcome }) => outcome === 'error' || outcome === 'timeout').length;
  return (
    <div className="trace-summary">
      <div className="trace-title">
        <b>{trace.title}</b>
        {trace.root.caller && `${nameOf(trace.root.caller)} · `}
        {fineTimeText(trace.root.startedAtMs)} ·{' '}
        <a href={addressOf('timeline', [trace.id])}>trace {shortId(trace.id)}</a>
      </div>
      <div>
        <b>
          {msText(workMs)} <small>ms</small>
        </b>
        work
      </div>
      {trace.payment && pauseMs > 0 && (
        <div>
          <b>{spanText(pauseMs)}</b>
          payer paying
        </div>
      )}
      <div>
        <b>{operations}</b>
        database ops
      </div>
      <div>
        <b className={failed > 0 ? 'red' : refused > 0 ? 'gold' : 'green'}>{failed || refused}</b>
        {failed > 0 ? 'failed' : 'refused'}
      </div>
    </div>
  );
}
