import { useCallback, useEffect, useState } from 'react';
import type { ConversationView } from '../../src/customer-service/conversation';
import { postControl, readControl } from '../wire/control-client';
import { openEventSocket } from '../wire/event-socket';
import type { Opening } from './opening';

/** "Typing" ends by itself, and nothing tells of it. */
const lookAgainMs = 5_000;

/** The conversation of an opening, which stays the same for the life of the page: as it stands, read again whenever the local cloud tells of a change. */
export function useConversation(opening: Opening) {
  const [view, setView] = useState<ConversationView | null>(null);
  const path = `conversations/${opening.openid}`;
  const read = useCallback(() => {
    readControl<ConversationView>(path)
      .then(setView)
      .catch((error: unknown) => console.warn('The conversation could not be read.', error));
  }, [path]);
  useEffect(() => {
    const { openid, sessionFrom, card, isLookingOn } = opening;
    const entered = isLookingOn ? Promise.resolve() : postControl(`${path}/enter`, { sessionFrom, card });
    entered.then(read, (error: unknown) => console.warn('The conversation was not entered.', error));
    return openEventSocket({
      onEvent: (event) => {
        if (event.type === 'conversation' && event.openid === openid) read();
      },
      onConnection: (connection) => {
        if (connection === 'live') read();
      },
    });
  }, [opening, path, read]);
  const isTyping = view?.isTyping ?? false;
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = setTimeout(read, lookAgainMs);
    return () => clearTimeout(timer);
  }, [isTyping, read, view]);
  return view;
}
