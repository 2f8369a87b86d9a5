import { usePerform } from '../../controls/notices';
import { dayText, timeText, yearOf } from '../../controls/time-text';
import { useNow } from '../../controls/use-now';
import { Icon } from '../../icons/icon';
import { jumps } from '../../shell/clock-controls';
import { useConsole, useStore } from '../../state/use-console';

/** A late notification is tested by jumping, not by waiting. */
export function ClockPanel() {
  const store = useStore();
  const perform = usePerform();
  const now = useNow();
  const clock = useConsole((state) => state.clock);
  const due = clock?.due ?? [];
  const [next] = due;
  const jump = (advanceMs: number) => void perform(() => store.jump(advanceMs), 'What was due has run.');
  return (
    <section className="panel" aria-label="Clock">
      <div className="panel-head">
        <h2>Clock</h2>
        <span className="muted">virtual, for everything</span>
        <span className="spacer" />
        <span className={clock?.isPaused ? 'tag warn' : 'tag good'}>
          {clock?.isPaused ? 'paused' : 'running ×1'}
        </span>
      </div>
      <div className="clock-face">
        <p className="big">{now === null ? '…' : timeText(now)}</p>
        <p className="muted">{now !== null && `${dayText(now)} ${yearOf(now)}, UTC+8`}</p>
        <div className="jumps">
          {jumps.map(({ name, advanceMs }) => (
            <button key={name} type="button" className="button" onClick={() => jump(advanceMs)}>
              {name}
            </button>
          ))}
        </div>
      </div>
      <div className="panel-head is-inner">
        <h2>Due next</h2>
        <span className="spacer" />
        {next && now !== null && (
          <button
            type="button"
            className="button small"
            onClick={() => jump(Math.max(0, Math.ceil(next.dueMs - now)))}
          >
            <Icon name="jump" />
            Jump to next
          </button>
        )}
      </div>
      <ol className="due scroller" tabIndex={0} aria-label="Due next">
        {due.map(({ dueMs, name }, index) => (
          <li key={`${dueMs}-${name}-${index}`}>
            <code className="green">{timeText(dueMs)}</code>
            <span>
              <b>{name}</b>
              {now !== null && dayText(dueMs) !== dayText(now) && <small>{dayText(dueMs)}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
