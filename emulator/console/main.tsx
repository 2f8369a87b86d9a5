import './styles/tokens.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/trace.css';
import './styles/overview.css';
import './styles/pages.css';
import { createRoot } from 'react-dom/client';
import { Notices } from './controls/notices';
import { Shell } from './shell/shell';
import { ConsoleStore } from './state/console-store';
import { StoreContext } from './state/use-console';

const store = new ConsoleStore();
store.start();

const place = document.getElementById('console');
if (!place)
  throw new Error('The page has no element with the id "console": index.html is not the one built.');
createRoot(place).render(
  <StoreContext.Provider value={store}>
    <Notices>
      <Shell />
    </Notices>
  </StoreContext.Provider>,
);
