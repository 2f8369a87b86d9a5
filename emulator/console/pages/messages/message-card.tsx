import { usePersonName } from '../../controls/person-name';
import { usePerform } from '../../controls/notices';
import { timeText } from '../../controls/time-text';
import { Icon } from '../../icons/icon';
import { useConsole, useStore } from '../../state/use-console';
import type { MessageView } from '../../wire/control-answers';
import { postControl } from '../../wire/control-client';
import { messageText } from './message-text';

/** WeChat's answer when the person accepts no further message of a template. */
const refusedByUser = 43101;

export function MessageCard({ message, isShort = false }: { message: MessageView; isShort?: boolean }) {
  const nameOf = usePersonName();
  const { fields, page } = messageText(message);
  const isDelivered = message.errcode === 0;
  return (
    <article className={isDelivered ? 'message-card' : 'message-card is-refused'}>
      <h3>
        <Icon name="message" tone="gold" />
        {nameOf(message.touser)} {isDelivered ? 'sees in WeChat' : 'does not see this'}
        <span className="spacer" />
        <code className="muted">{timeText(message.atMs)}</code>
      </h3>
      {isShort ? (
        <p>{fields.map(({ value }) => value).join(' · ')}</p>
      ) : (
        <dl>
          {fields.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small muted">
        {message.api}
        {page && ` · opens ${page}`}
        {!isDelivered && (
          <span className="gold">
            {' '}
            · refused with <code>{message.errcode}</code>
            {message.errcode === refusedByUser && ', no accept left'}
          </span>
        )}
      </p>
      <Accepts message={message} />
    </article>
  );
}

function Accepts({ message: { data, touser, api, atMs, errcode } }: { message: MessageView }) {
  const store = useStore();
  const perform = usePerform();
  const { templateId } = messageText({ data, touser, api, atMs, errcode });
  const left = useConsole(
    ({ subscriptions }) =>
      subscriptions.find((one) => one.openid === touser && one.templateId === templateId)?.left ?? 0,
  );
  if (templateId === null) return null;
  const accept = async () => {
    await postControl('subscriptions', { openid: touser, templateId });
    store.refresh(['subscriptions']);
  };
  return (
    <p className="small muted accepts">
      Template {templateId}: {left} left{left === 0 && ', the next gets 43101'}
      <button
        type="button"
        className="link"
        onClick={() => void perform(accept, 'One more message is accepted.')}
      >
        Accept one more
      </button>
    </p>
  );
}
