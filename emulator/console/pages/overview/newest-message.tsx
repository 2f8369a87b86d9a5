import { addressOf } from '../../shell/route';
import { useConsole } from '../../state/use-console';
import { MessageCard } from '../messages/message-card';

export function NewestMessage() {
  const messages = useConsole((state) => state.messages);
  const [newest] = messages;
  return (
    <section className="panel" aria-label="Messages out">
      <div className="panel-head">
        <h2>Messages out</h2>
        <span className="spacer" />
        <a href={addressOf('messages')}>all {messages.length}</a>
      </div>
      {newest ? (
        <MessageCard message={newest} isShort />
      ) : (
        <p className="empty">No message has left the cloud: a function sends one by cloud.openapi.</p>
      )}
    </section>
  );
}
