import { usePerform } from '../../controls/notices';
import { fineTimeText, spanText, timeText } from '../../controls/time-text';
import { useNow } from '../../controls/use-now';
import { Icon } from '../../icons/icon';
import { addressOf } from '../../shell/route';
import { useConsole } from '../../state/use-console';
import { postControl } from '../../wire/control-client';
import { ClockPanel } from '../payments/clock-panel';

/** What runs by itself: when it is due next, and to fire it now. */
export function TimersPage() {
  const functions = useConsole((state) => state.functions);
  const timers = functions.flatMap((one) =>
    one.triggers.map((trigger) => ({ functionName: one.name, ...trigger })),
  );
  return (
    <>
      <section className="panel" aria-label="Timers">
        <div className="panel-head">
          <h2>Timers</h2>
          <span className="muted">Seven fields, second first, in UTC+8</span>
        </div>
        {timers.length === 0 && (
          <p className="empty">
            No function has a timer: “triggers” in its <code>config.json</code> declares one.
          </p>
        )}
        {timers.map((timer) => (
          <TimerEntry key={`${timer.functionName}/${timer.name}`} {...timer} />
        ))}
      </section>
      <ClockPanel />
    </>
  );
}

interface TimerEntryProps {
  readonly functionName: string;
  readonly name: string;
  readonly cron: string;
}

function TimerEntry({ functionName, name, cron }: TimerEntryProps) {
  const perform = usePerform();
  const now = useNow();
  const due = useConsole((state) => state.clock?.due) ?? [];
  const calls = useConsole((state) => state.calls);
  const next = due.find((entry) => entry.name === `timer ${functionName}/${name}`);
  const fired = calls.filter((call) => call.functionName === functionName && call.trigger === 'timer');
  const fire = () =>
    perform(
      () => postControl(`timers/${encodeURIComponent(functionName)}`),
      `The timer of ${functionName} has run.`,
    );
  return (
    <article className="timer">
      <div className="row">
        <Icon name="timer" size={16} tone="muted" />
        <h3>
          {functionName} · {name}
        </h3>
        <code className="tag">{cron}</code>
        <span className="spacer" />
        <span className="muted">
          {next &&
            now !== null &&
            `due ${timeText(next.dueMs)}, in ${spanText(Math.max(0, next.dueMs - now))}`}
        </span>
        <button type="button" className="button small" onClick={() => void fire()}>
          <Icon name="play" />
          Fire now
        </button>
      </div>
      <ul className="runs">
        {fired.slice(0, 12).map(({ requestId, startedAtMs, outcome, durationMs }) => (
          <li key={requestId}>
            <a href={addressOf('timeline', [requestId])}>
              <code>{fineTimeText(startedAtMs)}</code>
              <span className={outcome === 'ok' ? 'tag good' : 'tag warn'}>{outcome}</span>
              <span className="muted">{durationMs === null ? 'running' : spanText(durationMs)}</span>
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
