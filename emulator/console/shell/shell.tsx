import { useEffect, useState, type ReactNode } from 'react';
import { DatabasePage } from '../pages/database/database-page';
import { FaultsPage } from '../pages/faults/faults-page';
import { FunctionsPage } from '../pages/functions/functions-page';
import { ConversationsPage } from '../pages/messages/conversations-page';
import { MessagesPage } from '../pages/messages/messages-page';
import { OverviewPage } from '../pages/overview/overview-page';
import { PaymentsPage } from '../pages/payments/payments-page';
import { PeoplePage } from '../pages/people/people-page';
import { TimelinePage } from '../pages/timeline/timeline-page';
import { TimersPage } from '../pages/timers/timers-page';
import { Finder } from '../search/finder';
import { useConsole, useStore } from '../state/use-console';
import { useRoute, type PageName, type Route } from './route';
import { SideRail } from './side-rail';
import { TopBar } from './top-bar';

const drawPage: { readonly [Name in PageName]: (route: Route) => ReactNode } = {
  overview: () => <OverviewPage />,
  timeline: ({ parts }) => <TimelinePage requestId={parts[0] ?? null} />,
  database: ({ parts, query }) => (
    <DatabasePage collection={parts[0] ?? null} documentId={parts[1] ?? null} query={query} />
  ),
  functions: ({ parts }) => <FunctionsPage name={parts[0] ?? null} replay={parts[1] ?? null} />,
  timers: () => <TimersPage />,
  payments: ({ parts }) => <PaymentsPage outTradeNo={parts[0] ?? null} />,
  messages: ({ parts }) =>
    parts[0] === 'conversations' ? <ConversationsPage openid={parts[1] ?? null} /> : <MessagesPage />,
  people: () => <PeoplePage />,
  faults: () => <FaultsPage />,
};

export function Shell() {
  const route = useRoute();
  const [isFinding, setFinding] = useState(false);
  useKeys(() => setFinding(true));
  const isLost = useConsole((state) => state.connection) === 'lost';
  useEffect(() => {
    document.title = `${route.page[0]?.toUpperCase()}${route.page.slice(1)} · Local WeChat Cloud`;
  }, [route.page]);
  return (
    <>
      <TopBar onFind={() => setFinding(true)} />
      <SideRail current={route.page} />
      <main className={`page page-${route.page}`}>
        {isLost && (
          <p className="lost" role="alert">
            The local cloud has stopped; the last write is safe on disk. This page goes on by itself once it
            is back: <code>npm start</code>
          </p>
        )}
        {drawPage[route.page](route)}
      </main>
      <Finder isOpen={isFinding} onClose={() => setFinding(false)} />
    </>
  );
}

/** ⌘K or Ctrl-K finds; the space bar holds, unless a field or a button has the keyboard. */
function useKeys(find: () => void): void {
  const store = useStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        find();
      }
      if (event.key === ' ' && event.target === document.body) {
        event.preventDefault();
        store.hold(!store.isHeld);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
