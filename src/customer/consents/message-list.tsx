import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReceivedMessage } from '../../../contract/consent';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { clockText } from '../../features/session/store-clock';
import { openPage } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { askingText } from '../../text/asking';
import { consentsText } from '../../text/consents';
import { localText } from '../../text/language';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { contentWords } from './consent-words';
import type { Consents } from './consents-store';

/** Every message that was sent, newest first; one about an order leads to it. */
export const MessageList = observer(function MessageList({ store }: { readonly store: Consents }) {
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {consentsText('messagesTitle')}
      </View>
      {store.messages.length === 0 ? (
        <View className="quiet consents__none">{consentsText('noMessages')}</View>
      ) : (
        store.messages.map((message) => <MessageRow key={message.id} message={message} nowMs={store.nowMs} />)
      )}
      {store.hasEarlier ? (
        <View className="consents__earlier">
          <Button look="line" size="s" onPress={() => void store.loadEarlier()}>
            {consentsText('earlier')}
          </Button>
        </View>
      ) : null}
    </Card>
  );
});

/** Where a message leads: to its order, to what was said of it, or to the question that it asked. */
function wayOf({ content, orderId }: ReceivedMessage): { readonly route: Route; readonly id: string } | null {
  if (content.purpose === 'new-dish' && content.questionId !== undefined) {
    return { route: '/customer/dish-question/index', id: content.questionId };
  }
  if (orderId === null) return null;
  const isVoice = content.purpose === 'review-answered' || content.purpose === 'survey';
  return { route: isVoice ? '/customer/review/index' : '/pages/order/index', id: orderId };
}

interface MessageRowProps {
  readonly message: ReceivedMessage;
  readonly nowMs: number;
}

const MessageRow = observer(function MessageRow({ message, nowMs }: MessageRowProps) {
  const { content, sentAtMs, isUnclear } = message;
  const when = `${dateWords(houseClock(), sentAtMs, nowMs)} ${clockText(houseClock(), sentAtMs)}`;
  const title = askingText(content.purpose);
  const line = contentWords(content);
  const words = (
    <View className="grow">
      <View className="row between gap-8">
        <View className="strong clip">{title}</View>
        <View className="t12 quiet num consents__when">{when}</View>
      </View>
      <View className="quiet">{`${line} · ${localText(content.storeName)}`}</View>
      {isUnclear ? <View className="t12 chili">{consentsText('unclear')}</View> : null}
    </View>
  );
  const way = wayOf(message);
  if (way === null) return <View className="consents__row">{words}</View>;
  return (
    <Pressable
      className="consents__row"
      label={`${title}，${line}，${when}`}
      onPress={() => void openPage(way.route, { id: way.id })}
    >
      {words}
      <Icon name="right" size={16} />
    </Pressable>
  );
});
