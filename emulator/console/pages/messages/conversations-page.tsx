import { usePersonName } from '../../controls/person-name';
import { timeText } from '../../controls/time-text';
import { Icon } from '../../icons/icon';
import { addressOf } from '../../shell/route';
import { useConsole } from '../../state/use-console';
import type { ConversationSummary } from '../../wire/control-answers';
import { MessageKinds } from './message-kinds';

/** Who speaks with the mini-program in WeChat, and one of the conversations as that person sees it. */
export function ConversationsPage({ openid }: { openid: string | null }) {
  const conversations = useConsole((state) => state.conversations);
  const newestFirst = [...conversations].sort((a, b) => (b.last?.atMs ?? 0) - (a.last?.atMs ?? 0));
  const current = newestFirst.find((one) => one.openid === openid) ?? newestFirst[0] ?? null;
  return (
    <>
      <section className="panel" aria-label="Conversations">
        <div className="panel-head">
          <h2>Conversations</h2>
          <MessageKinds kind="conversations" />
        </div>
        {current === null ? (
          <p className="empty">Nobody has opened a conversation. A contact button of the app opens it.</p>
        ) : (
          <div className="choices">
            {newestFirst.map((one) => (
              <ConversationLine key={one.openid} conversation={one} isCurrent={one === current} />
            ))}
          </div>
        )}
      </section>
      <section className="panel" aria-label="Conversation">
        <div className="panel-head">
          <h2>As the person sees it</h2>
          {current && <Left conversation={current} />}
        </div>
        {current && (
          <iframe
            key={current.openid}
            className="conversation-frame"
            title="Conversation in WeChat"
            src={`conversation.html?openid=${encodeURIComponent(current.openid)}&look=1`}
          />
        )}
      </section>
    </>
  );
}

function ConversationLine({
  conversation: { openid, last },
  isCurrent,
}: {
  conversation: ConversationSummary;
  isCurrent: boolean;
}) {
  const nameOf = usePersonName();
  return (
    <a href={addressOf('messages', ['conversations', openid])} className={isCurrent ? 'is-on' : ''}>
      <Icon name="message" tone="muted" />
      <b>{nameOf(openid)}</b>
      <span className="cut muted">
        {last?.content.kind === 'text' ? last.content.text : last?.content.kind}
      </span>
      <code className="muted choice-count">{last && timeText(last.atMs)}</code>
    </a>
  );
}

function Left({ conversation: { repliesLeft, isAtDesk } }: { conversation: ConversationSummary }) {
  if (isAtDesk) return <span className="tag">{"at WeChat's own desk"}</span>;
  if (repliesLeft === null) return <span className="tag warn">replies get 45015</span>;
  if (repliesLeft.left === 0) return <span className="tag warn">replies get 45047</span>;
  return (
    <span className="tag good">
      {repliesLeft.left} {repliesLeft.left === 1 ? 'reply' : 'replies'} until {timeText(repliesLeft.untilMs)}
    </span>
  );
}
