import { bytesText, fineTimeText, msText } from '../../controls/time-text';
import { Icon } from '../../icons/icon';
import { addressOf } from '../../shell/route';
import type { KnownCall } from '../../state/console-state';
import { useConsole } from '../../state/use-console';
import type { FunctionView } from '../../wire/control-answers';
import { Sparkline } from './sparkline';

export function FunctionTable(props: { functions: readonly FunctionView[]; current: string | null }) {
  const calls = useConsole((state) => state.calls);
  return (
    <section className="panel function-table" aria-label="Functions">
      <div className="panel-head">
        <h2>Functions</h2>
        <span className="muted">One event at a time per instance, reloaded when built anew</span>
      </div>
      <div className="scroller" tabIndex={0} role="region" aria-label="Health of the functions">
        <table>
          <thead>
            <tr>
              <th>Name</th>
              <th>Latest calls</th>
              <th className="number">Calls</th>
              <th className="number">Errors</th>
              <th className="number">p50 ms</th>
              <th className="number">p99 ms</th>
              <th className="number">Cold ms</th>
              <th>State</th>
              <th>Triggers</th>
              <th>Limits</th>
              <th className="number">Size</th>
              <th>Last error</th>
            </tr>
          </thead>
          <tbody>
            {props.functions.map((one) => (
              <FunctionLine
                key={one.name}
                one={one}
                calls={calls.filter(({ functionName }) => functionName === one.name)}
                isChosen={one.name === props.current}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface FunctionLineProps {
  readonly one: FunctionView;
  readonly calls: readonly KnownCall[];
  readonly isChosen: boolean;
}

function FunctionLine({ one, calls, isChosen }: FunctionLineProps) {
  const failed = calls.find(({ outcome }) => outcome === 'error' || outcome === 'timeout');
  const durations = calls.flatMap(({ durationMs }) => durationMs ?? []).slice(0, 30);
  return (
    <tr className={isChosen ? 'is-chosen' : ''}>
      <td>
        <a className="function-name" href={addressOf('functions', [one.name])}>
          <Icon name="function" tone="muted" />
          {one.name}
        </a>
      </td>
      <td>
        <Sparkline values={durations.reverse()} />
      </td>
      <td className="number">{one.invocations.toLocaleString('en')}</td>
      <td className={one.errors > 0 ? 'number red' : 'number'}>{one.errors.toLocaleString('en')}</td>
      <td className="number">{textOf(one.p50Ms)}</td>
      <td className="number">{textOf(one.p99Ms)}</td>
      <td className="number">{textOf(one.coldStartMs)}</td>
      <td>
        <span className="row">
          <i className={`spot state-${one.state}`} />
          {one.problem ? <span className="red">{one.problem}</span> : one.state}
        </span>
      </td>
      <td className="muted">{one.triggers.map(({ cron }) => `timer ${cron}`).join(', ') || 'call'}</td>
      <td className="muted">
        {one.timeoutSeconds} s · {one.memoryMb} MB
      </td>
      <td className="number">{bytesText(one.bundleBytes)}</td>
      <td>
        {failed ? (
          <a className="red" href={addressOf('timeline', [failed.requestId])}>
            {fineTimeText(failed.startedAtMs).slice(0, 8)} {failed.outcome}
          </a>
        ) : (
          <span className="muted">none</span>
        )}
      </td>
    </tr>
  );
}

function textOf(ms: number | null): string {
  return ms === null ? '—' : msText(ms);
}
