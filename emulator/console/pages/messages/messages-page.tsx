import { useState } from 'react';
import { HoldButton } from '../../controls/hold-button';
import { Segments } from '../../controls/segments';
import { usePersonName } from '../../controls/person-name';
import { timeText } from '../../controls/time-text';
import { JsonView } from '../../document/json-view';
import { Icon } from '../../icons/icon';
import { useConsole } from '../../state/use-console';
import type { MessageView } from '../../wire/control-answers';
import { WindowedList } from '../../windowing/windowed-list';
import { MessageCard } from './message-card';
import { MessageKinds } from './message-kinds';
import { messageText } from './message-text';

type Show = 'all' | 'delivered' | 'refused';

const shows = [
  { value: 'all', name: 'All' },
  { value: 'delivered', name: 'Delivered' },
  { value: 'refused', name: 'Refused' },
] as const;

/** What left the cloud, as the person sees it and as the function sent it. */
export function MessagesPage() {
  const messages = useConsole((state) => state.messages);
  const [show, setShow] = useState<Show>('all');
  const [chosen, setChosen] = useState<MessageView | null>(null);
  const shown = messages.filter(
    ({ errcode }) => show === 'all' || (errcode === 0) === (show === 'delivered'),
  );
  const current = (chosen && shown.includes(chosen) ? chosen : shown[0]) ?? null;
  const keys = new Map(messages.map((message, index) => [message, `${messages.length - index}`]));
  return (
    <>
      <section className="panel" aria-label="Messages">
        <div className="panel-head">
          <h2>Messages</h2>
          <MessageKinds kind="sent" />
          <Segments<Show> label="Show" segments={shows} value={show} onChoose={setShow} />
          <span className="spacer" />
          <HoldButton />
        </div>
        {shown.length === 0 ? (
          <p className="empty">
            No message has been sent. A function sends one by cloud.openapi.subscribeMessage.send.
          </p>
        ) : (
          <WindowedList
            label="Messages"
            items={shown}
            rowHeight={36}
            keyOf={(message) => keys.get(message) ?? ''}
            activeKey={current && (keys.get(current) ?? null)}
            onChoose={setChosen}
            draw={(message) => <MessageLine message={message} />}
          />
        )}
      </section>
      <section className="panel" aria-label="Message">
        <div className="panel-head">
          <h2>As the person sees it</h2>
        </div>
        {current && (
          <>
            <div className="phone-note">
              <MessageCard message={current} />
            </div>
            <div className="panel-head is-inner">
              <h2>As the function sent it</h2>
              <span className={current.errcode === 0 ? 'tag good' : 'tag warn'}>
                errcode {current.errcode}
              </span>
            </div>
            <JsonView value={current.data} label="Message as sent" />
          </>
        )}
      </section>
    </>
  );
}

function MessageLine({ message }: { message: MessageView }) {
  const nameOf = usePersonName();
  const { fields } = messageText(message);
  return (
    <div className="message-line">
      <code className="muted">{timeText(message.atMs)}</code>
      <Icon
        name={message.errcode === 0 ? 'message' : 'warning'}
        tone={message.errcode === 0 ? 'muted' : 'gold'}
      />
      <b>{nameOf(message.touser)}</b>
      <span className="cut">{fields.map(({ value }) => value).join(' · ')}</span>
      {message.errcode !== 0 && <span className="tag warn">{message.errcode}</span>}
    </div>
  );
}
