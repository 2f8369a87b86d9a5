import type { IconName } from '../icons/icon-paths';
import { Icon } from '../icons/icon';
import type { ConsoleState } from '../state/console-state';
import { useConsole } from '../state/use-console';
import { changedFaults } from '../pages/faults/changed-faults';
import { addressOf, type PageName } from './route';

interface RailEntry {
  readonly page: PageName;
  readonly name: string;
  readonly icon: IconName;
  readonly count: (state: ConsoleState) => number | string;
}

const groups: readonly { readonly title: string | null; readonly entries: readonly RailEntry[] }[] = [
  {
    title: null,
    entries: [
      { page: 'overview', name: 'Overview', icon: 'overview', count: () => '' },
      { page: 'timeline', name: 'Timeline', icon: 'timeline', count: ({ calls }) => calls.length },
    ],
  },
  {
    title: 'Data',
    entries: [
      {
        page: 'database',
        name: 'Database',
        icon: 'database',
        count: ({ collections }) => collections.length,
      },
    ],
  },
  {
    title: 'Runs',
    entries: [
      { page: 'functions', name: 'Functions', icon: 'function', count: ({ functions }) => functions.length },
      {
        page: 'timers',
        name: 'Timers',
        icon: 'timer',
        count: ({ functions }) => functions.reduce((sum, { triggers }) => sum + triggers.length, 0),
      },
    ],
  },
  {
    title: 'WeChat',
    entries: [
      { page: 'payments', name: 'Payments', icon: 'card', count: ({ pay }) => pay?.payments.length ?? 0 },
      { page: 'messages', name: 'Messages', icon: 'message', count: ({ messages }) => messages.length },
      { page: 'people', name: 'People', icon: 'person', count: ({ cloud }) => cloud?.people.length ?? 0 },
    ],
  },
  {
    title: 'Test',
    entries: [
      {
        page: 'faults',
        name: 'Faults',
        icon: 'bolt',
        count: ({ cloud }) => (cloud && changedFaults(cloud.faults).length) || 'off',
      },
    ],
  },
];

/** The way to every page, by what a developer asks; the counts are live. */
export function SideRail({ current }: { current: PageName }) {
  const state = useConsole((whole) => whole);
  return (
    <nav className="rail" aria-label="Pages">
      {groups.map(({ title, entries }) => (
        <div key={title ?? 'first'} className="rail-group">
          {title && <p className="rail-title">{title}</p>}
          {entries.map(({ page, name, icon, count }) => (
            <a
              key={page}
              href={addressOf(page)}
              className={page === current ? 'is-on' : ''}
              aria-current={page === current ? 'page' : undefined}
            >
              <Icon name={icon} size={16} />
              {name}
              <span>{count(state).toLocaleString('en')}</span>
            </a>
          ))}
        </div>
      ))}
      <p className="rail-foot">
        <b>{window.location.host}</b>
        <br />
        Loopback only · {(state.cloud?.counts.files ?? 0).toLocaleString('en')} files
        <br />
        Every write is on disk
      </p>
    </nav>
  );
}
