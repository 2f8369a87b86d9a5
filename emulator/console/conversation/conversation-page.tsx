import { useEffect, useRef } from 'react';
import { Bubble } from './bubble';
import type { Opening } from './opening';
import { useConversation } from './use-conversation';
import { words } from './words';
import { WritingBar } from './writing-bar';

/** A person's conversation with the mini-program, as WeChat shows it. */
export function ConversationPage({ opening }: { opening: Opening }) {
  const { openid, isLookingOn } = opening;
  if (openid === '') return <p className="line">{words.nobody}</p>;
  return (
    <>
      <Head isLookingOn={isLookingOn} />
      <Conversation opening={opening} />
      {!isLookingOn && <WritingBar openid={openid} card={opening.card} />}
    </>
  );
}

function Head({ isLookingOn }: { isLookingOn: boolean }) {
  return (
    <header>
      {!isLookingOn && (
        <button type="button" aria-label={words.back} onClick={() => window.history.back()}>
          ‹
        </button>
      )}
      <h1>{words.title}</h1>
    </header>
  );
}

/** The newest message is in sight, as in WeChat. */
function Conversation({ opening }: { opening: Opening }) {
  const view = useConversation(opening);
  const end = useRef<HTMLDivElement>(null);
  const count = view?.messages.length ?? 0;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [count, view?.isTyping]);
  return (
    <main aria-live="polite">
      {view && count === 0 && <p className="line">{words.empty}</p>}
      {view?.messages.map((message) => (
        <Bubble key={message.number} message={message} openid={opening.openid} />
      ))}
      {view?.isTyping && <p className="line">{words.typing}</p>}
      <div ref={end} />
    </main>
  );
}
