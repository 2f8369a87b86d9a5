import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { conversationText } from '../../text/conversation';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { SentPicture } from './message-body';
import { MessageRow } from './message-row';
import type { Outgoing } from './outgoing';
import type { Thread } from './thread';

interface OutgoingRowProps {
  readonly thread: Thread;
  readonly one: Outgoing;
  readonly face: ReactNode;
}

/** A message that is on its way, or did not get there: then it can be sent again or given up. */
export function OutgoingRow({ thread, one, face }: OutgoingRowProps) {
  const isFailed = one.state === 'failed';
  const foot = isFailed ? <Failed thread={thread} one={one} /> : wordsOf(one);
  return (
    <MessageRow isMine face={face} foot={foot}>
      <View className={isFailed ? '' : 'message__pending'}>
        <OutgoingBody one={one} />
      </View>
    </MessageRow>
  );
}

function Failed({ thread, one }: Pick<OutgoingRowProps, 'thread' | 'one'>) {
  const { requestId, problem } = one;
  const isRefused = problem?.kind === 'refused';
  return (
    <>
      <Icon name="alert" size={16} className="chili" />
      <View className="chili">{isRefused ? thread.say(problem) : conversationText('notSent')}</View>
      {isRefused ? null : (
        <Pressable className="message__again" onPress={() => void thread.retry(requestId)}>
          {conversationText('sendAgain')}
        </Pressable>
      )}
      <Pressable className="message__again" onPress={() => thread.discard(requestId)}>
        {conversationText('discard')}
      </Pressable>
    </>
  );
}

function OutgoingBody({ one: { content } }: Pick<OutgoingRowProps, 'one'>) {
  if (content.kind === 'chosen-picture') return <SentPicture address={content.picture.path} />;
  return (
    <View className="bubble">
      <Text className="bubble__words">
        {content.kind === 'text'
          ? content.text
          : conversationText(content.kind === 'picture' ? 'picture' : 'card')}
      </Text>
    </View>
  );
}

function wordsOf({ percent }: Outgoing): string {
  return percent === null || percent === 100
    ? conversationText('sending')
    : conversationText('uploading', { percent });
}
