import { View } from '@tarojs/components';
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { CitedOrder, CitedReservation } from '../../../contract/service';
import { SubscribeSheet } from '../../features/consent/subscribe-sheet';
import { ThreadView } from '../../features/conversation/thread-view';
import { deliveryWords, isInTrouble } from '../../features/conversation/thread-words';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { chatText } from '../../text/chat';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { Chat } from './chat';
import { ChatFoot } from './chat-foot';
import { presenceWords } from './chat-words';
import { Face } from './face';
import { OrderQuestion } from './order-question';
import { RatingCard } from './rating-card';
import './index.scss';

/** A guest's conversation with a store. Without a store in the address it is the one that is being visited. */
const ChatPage = observer(function ChatPage() {
  const { params } = useRouter();
  const storeId = params['storeId'] ?? visit.store?.id ?? null;
  useDidShow(() => visit.start());
  return storeId === null ? (
    <Screen className="chat">
      <Head chat={null} />
    </Screen>
  ) : (
    <OpenChat key={storeId} storeId={storeId} />
  );
});

const OpenChat = observer(function OpenChat({ storeId }: { readonly storeId: string }) {
  const [chat] = useState(() => new Chat(storeId));
  useEffect(() => {
    chat.thread.look({ isWatched: true });
    return chat.follow();
  }, [chat]);
  useDidShow(() => chat.thread.look({ isWatched: true }));
  useDidHide(() => chat.thread.look({ isWatched: false }));
  return (
    <Screen className="chat">
      <Head chat={chat} />
      <Body chat={chat} />
      <ChatFoot chat={chat} />
      <SubscribeSheet />
    </Screen>
  );
});

/** With whom the guest speaks, and whether they are there. */
const Head = observer(function Head({ chat }: { readonly chat: Chat | null }) {
  const conversation = chat?.conversation ?? null;
  const store = chat?.storeName ? localText(chat.storeName) : chatText('title');
  const name = conversation?.agentName ?? null;
  return (
    <NavigationBar backLabel={shellText('back')} onBack={() => void goBack()}>
      <View className="grow">
        <View className="t16 strong clip chat__title" ariaRole="heading">
          {name === null ? store : chatText('withAgent', { name, store })}
        </View>
        {conversation === null ? null : (
          <View className="t12 quiet clip">
            <View className={conversation.isOpen ? 'chat__dot chat__dot--on' : 'chat__dot'} />
            {presenceWords(conversation)}
          </View>
        )}
      </View>
    </NavigationBar>
  );
});

const Body = observer(function Body({ chat }: { readonly chat: Chat }) {
  const { thread, clock } = chat;
  if (thread.status === 'loading') return <Bones />;
  if (thread.status === 'failed') return <NotOpened chat={chat} />;
  const lastMine = thread.messages.filter(({ author }) => author === 'guest').at(-1);
  return (
    <ThreadView
      thread={thread}
      clock={clock}
      side="guest"
      faceOf={(author) => <Face author={author} />}
      footOf={(message) =>
        message.author === 'guest' && (message === lastMine || isInTrouble(message))
          ? deliveryWords(message)
          : null
      }
      onOpen={open}
    >
      {thread.messages.length === 0 && chat.askedOrder === null ? (
        <EmptyState mood="warm" title={chatText('hello')} line={chatText('helloLine')} />
      ) : null}
      {chat.offersPerson ? (
        <View className="chat__person">
          <Button look="tint" size="s" icon="person" onPress={() => void callPerson(chat)}>
            {chatText('person')}
          </Button>
        </View>
      ) : null}
      <OrderQuestion chat={chat} />
      <RatingCard chat={chat} />
    </ThreadView>
  );
});

const NotOpened = observer(function NotOpened({ chat }: { readonly chat: Chat }) {
  const { problem } = chat.thread;
  return (
    <View className="chat__middle">
      <EmptyState
        mood="cold"
        title={problem?.kind === 'refused' ? chatText('failedTitle') : shellText('offlineTitle')}
        line={problem === null ? '' : customerProblemText(problem)}
        action={
          <Button look="quiet" size="m" icon="repeat" onPress={() => void chat.thread.refresh()}>
            {shellText('again')}
          </Button>
        }
      />
    </View>
  );
});

function Bones() {
  return (
    <View className="chat__middle chat__bones">
      <Bone width="60%" height={44} radius={16} />
      <Bone width="72%" height={68} radius={16} />
      <Bone width="48%" height={44} radius={16} />
    </View>
  );
}

function open(cited: CitedOrder | CitedReservation): void {
  if ('orderId' in cited) void openPage('/pages/order/index', { id: cited.orderId });
  else void openPage('/customer/reservations/index');
}

async function callPerson(chat: Chat): Promise<void> {
  const problem = await chat.askForPerson();
  showToast(problem === null ? chatText('personCalled') : customerProblemText(problem));
}

export default ChatPage;
