import { Icon } from '../icons/icon';
import { changedFaults } from '../pages/faults/changed-faults';
import { useConsole } from '../state/use-console';
import { ClockControls } from './clock-controls';
import { ResetButton } from './reset-button';
import { addressOf } from './route';

export function TopBar({ onFind }: { onFind: () => void }) {
  const cloud = useConsole((state) => state.cloud);
  const isLive = useConsole((state) => state.connection) === 'live';
  const faults = cloud ? changedFaults(cloud.faults) : [];
  return (
    <header className="top">
      <a className="logo" href={addressOf('overview')}>
        <Icon name="cloud" size={20} />
        Local WeChat Cloud
      </a>
      <span className="pick project">
        <i className={isLive ? 'spot' : 'spot is-off'} />
        <b>{cloud?.project ?? '…'}</b>
        <span className="muted">{cloud?.envId}</span>
      </span>
      <button type="button" className="pick find muted" onClick={onFind}>
        <Icon name="search" />
        Find a number, id, log…
        <span className="spacer" />
        <kbd>⌘K</kbd>
      </button>
      <span className="spacer" />
      <ClockControls />
      <a className={faults.length > 0 ? 'pick faults is-changed' : 'pick faults'} href={addressOf('faults')}>
        <Icon name={faults.length > 0 ? 'bolt' : 'bolt-off'} />
        {faults.length === 0 ? 'No faults' : faults.length === 1 ? faults[0] : `${faults.length} faults`}
      </a>
      <ResetButton />
    </header>
  );
}
