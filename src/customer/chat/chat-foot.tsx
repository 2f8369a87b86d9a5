import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { AskQuestion } from '../../features/consent/ask-question';
import { Composer, pickAndSend } from '../../features/conversation/composer';
import { openWeCom } from '../../platform/contact';
import { addressOf } from '../../platform/navigation';
import { chatText } from '../../text/chat';
import { conversationText } from '../../text/conversation';
import { localText } from '../../text/language';
import { Chip } from '../../ui/chip/chip';
import { ContactButton } from '../../ui/contact-button/contact-button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { Chat } from './chat';
import { quickQuestions } from './chat-words';

/** What can be said: one tap for what is asked most, a picture, one's own words, or WeChat's own conversation. */
export const ChatFoot = observer(function ChatFoot({ chat }: { readonly chat: Chat }) {
  const { thread, conversation } = chat;
  return (
    <Composer
      thread={thread}
      placeholder={chatText('field')}
      lead={
        <Pressable
          className="composer__icon"
          label={conversationText('sendPicture')}
          onPress={() => void pickAndSend(thread)}
        >
          <Icon name="image" />
        </Pressable>
      }
      sendButton={(isOff, send) => (
        <Pressable
          className={isOff ? 'composer__icon' : 'composer__icon chili'}
          label={conversationText('send')}
          isDisabled={isOff}
          onPress={send}
        >
          <Icon name="send" />
        </Pressable>
      )}
    >
      {conversation !== null && chat.mayAsk ? (
        <AskQuestion
          asks={conversation.asks}
          at={{ storeId: chat.storeId, screen: 'conversation' }}
          title={chatText('ask')}
          onEnd={() => chat.settleAsk()}
        />
      ) : null}
      <QuickQuestions chat={chat} />
    </Composer>
  );
});

const QuickQuestions = observer(function QuickQuestions({ chat }: { readonly chat: Chat }) {
  const { thread, liveOrder } = chat;
  return (
    <ScrollView className="quick-words" scrollX enhanced showScrollbar={false}>
      <View className="quick-words__row">
        {quickQuestions(liveOrder !== null).map((question) => (
          <Chip
            key={question}
            role="button"
            words={question}
            onPress={() => void thread.send({ kind: 'text', text: question })}
          />
        ))}
        <OtherDoor chat={chat} />
      </View>
    </ScrollView>
  );
});

/** WeChat's own conversation, or the restaurant's desk in WeCom where it prefers that. */
const OtherDoor = observer(function OtherDoor({ chat }: { readonly chat: Chat }) {
  const { storeId, storeName, weCom } = chat;
  if (weCom !== null) {
    return (
      <Chip
        role="button"
        words={chatText('inWeCom')}
        onPress={() => void openWeCom(weCom).then((isOpen) => isOpen || showToast(chatText('noWeCom')))}
      />
    );
  }
  const title = storeName === null ? chatText('title') : localText(storeName);
  return (
    <ContactButton
      className="chip chat__wechat"
      label={chatText('inWechatLabel')}
      contact={{
        sessionFrom: `store:${storeId}`,
        card: { title, path: addressOf('/customer/chat/index', { storeId }).slice(1) },
      }}
    >
      {chatText('inWechat')}
    </ContactButton>
  );
});
