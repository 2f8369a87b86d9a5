import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Fragment, type ReactNode } from 'react';
import type { CitedOrder, CitedReservation, ServiceMessageView } from '../../../contract/service';
import { conversationText } from '../../text/conversation';
import { localText } from '../../text/language';
import { MessageBody } from './message-body';
import { MessageRow, MiddleLine } from './message-row';
import { OutgoingRow } from './outgoing-row';
import type { Thread } from './thread';
import { ThreadScroll } from './thread-scroll';
import { dayAndTime, needsTime, type StoreClock } from './thread-words';

interface ThreadViewProps {
  readonly thread: Thread;
  readonly clock: StoreClock;
  /** Whose side is the right one. */
  readonly side: 'guest' | 'staff';
  /** The picture beside a message; null where the sides say enough. */
  readonly faceOf: (author: ServiceMessageView['author']) => ReactNode;
  /** What stands below a message; null for nothing. */
  readonly footOf: (message: ServiceMessageView) => ReactNode;
  readonly onOpen: (cited: CitedOrder | CitedReservation) => void;
  /** Above the first message, once there is nothing older. */
  readonly head?: ReactNode;
  /** After the last message: what is asked of whoever reads. */
  readonly children?: ReactNode;
}

/** All messages of a conversation, with what is on its way. */
export const ThreadView = observer(function ThreadView(props: ThreadViewProps) {
  const { thread, clock, children } = props;
  const { messages, outgoing, known } = thread;
  const last = outgoing.at(-1)?.requestId ?? messages.at(-1)?.id ?? '';
  return (
    <ThreadScroll
      firstKey={messages[0]?.id ?? ''}
      lastKey={last}
      isLastMine={outgoing.length > 0}
      onNearTop={() => void thread.loadOlder()}
      onAtBottom={(isAtBottom) => thread.look({ isAtBottom })}
    >
      <View className="thread" ariaRole="log">
        {thread.isLoadingOlder ? <MiddleLine>{conversationText('earlier')}</MiddleLine> : null}
        {known.olderBefore === null ? props.head : null}
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {needsTime(clock, messages[index - 1]?.atMs ?? null, message.atMs) ? (
              <MiddleLine>{dayAndTime(clock, message.atMs)}</MiddleLine>
            ) : null}
            <Message {...props} message={message} />
          </Fragment>
        ))}
        {outgoing.map((one) => (
          <OutgoingRow key={one.requestId} thread={thread} one={one} face={props.faceOf(props.side)} />
        ))}
        {children}
      </View>
    </ThreadScroll>
  );
});

/** What happened stands in the middle; what the house answered by rule stands on the house's side. */
function Message({ message, ...props }: ThreadViewProps & { readonly message: ServiceMessageView }) {
  const { author, content } = message;
  if (content.kind === 'note' && !content.offersPerson) {
    return <MiddleLine>{localText(content.text)}</MiddleLine>;
  }
  const isMine = (author === 'guest') === (props.side === 'guest');
  return (
    <MessageRow isMine={isMine} face={props.faceOf(author)} foot={props.footOf(message)}>
      <MessageBody content={content} clock={props.clock} onOpen={props.onOpen} />
    </MessageRow>
  );
}
