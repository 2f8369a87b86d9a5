import { useEffect, type PropsWithChildren } from 'react';
import { noteOpenedMessages } from './features/consent/opened-message';
import { rememberInvites } from './features/session/invited';
import { settings } from './features/session/settings';
import './app.scss';
import { helpScreenReaders } from './platform/screen-reader';
import './styles/browser';

/** The whole app: what must be there before the first page. */
export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    settings.start();
    helpScreenReaders();
    noteOpenedMessages();
    rememberInvites();
  }, []);
  return children;
}
