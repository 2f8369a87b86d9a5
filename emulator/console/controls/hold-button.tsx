import { Icon } from '../icons/icon';
import { useConsole, useIsHeld, useStore } from '../state/use-console';

/** Freezes what is shown; the local cloud goes on. */
export function HoldButton() {
  const store = useStore();
  const isHeld = useIsHeld();
  const isLive = useConsole((state) => state.connection) === 'live';
  return (
    <>
      <span className="row live">
        <i className={isHeld || !isLive ? 'spot is-off' : 'spot'} />
        {isHeld ? 'Held' : isLive ? 'Live' : 'Lost'}
      </span>
      <button
        type="button"
        className="button small"
        aria-pressed={isHeld}
        onClick={() => store.hold(!isHeld)}
      >
        <Icon name={isHeld ? 'play' : 'pause'} />
        {isHeld ? 'Go on' : 'Hold'}
      </button>
    </>
  );
}
