import { Icon } from '../icons/icon';
import { usePerform } from '../controls/notices';
import { dayText, timeText } from '../controls/time-text';
import { useNow } from '../controls/use-now';
import { useConsole, useStore } from '../state/use-console';
import { postControl } from '../wire/control-client';

export const jumps = [
  { name: '+15 s', advanceMs: 15_000 },
  { name: '+1 min', advanceMs: 60_000 },
  { name: '+15 min', advanceMs: 15 * 60_000 },
  { name: '+1 h', advanceMs: 60 * 60_000 },
  { name: '+1 day', advanceMs: 24 * 60 * 60_000 },
] as const;

const inBar: readonly string[] = ['+1 min', '+15 min', '+1 day'];

/** The time that everything in the local cloud goes by. */
export function ClockControls() {
  const store = useStore();
  const perform = usePerform();
  const now = useNow();
  const isPaused = useConsole((state) => state.clock?.isPaused ?? false);
  const setPaused = (paused: boolean) =>
    perform(async () => {
      await postControl('clock', { paused });
      store.refresh(['clock']);
    });
  return (
    <div className={isPaused ? 'clock is-paused' : 'clock'} role="group" aria-label="Virtual clock">
      <span>
        <Icon name="clock" />
        <b>{now === null ? '…' : `${dayText(now)} ${timeText(now)}`}</b>
        <span className="muted">+08</span>
      </span>
      <button
        type="button"
        aria-label={isPaused ? 'Let the clock go on' : 'Pause the clock'}
        onClick={() => void setPaused(!isPaused)}
      >
        <Icon name={isPaused ? 'play' : 'pause'} />
      </button>
      {jumps
        .filter(({ name }) => inBar.includes(name))
        .map(({ name, advanceMs }) => (
          <button
            key={name}
            type="button"
            onClick={() =>
              void perform(() => store.jump(advanceMs), `The clock is ${name.slice(1)} further.`)
            }
          >
            {name}
          </button>
        ))}
    </div>
  );
}
