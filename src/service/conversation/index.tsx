import { View } from '@tarojs/components';
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { CitedOrder, CitedReservation, ServiceMessageView } from '../../../contract/service';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { ThreadView } from '../../features/conversation/thread-view';
import { deliveryWords, isInTrouble } from '../../features/conversation/thread-words';
import { clockText } from '../../features/session/store-clock';
import { goBack, openPage } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffServiceText } from '../../text/staff-service';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { guestWords } from '../desk/conversation-words';
import { GuestCardStrip } from './guest-card-strip';
import { levelWords } from './guest-words';
import { Talk } from './talk';
import { TalkFoot } from './talk-foot';
import './index.scss';

/** One conversation: the guest beside it, what was said, and what can be done. */
const ConversationPage = observer(function ConversationPage() {
  const { params } = useRouter();
  const conversationId = params['id'] ?? '';
  return (
    <StaffScreen needs="viewStaffConversation" className="talk">
      {(board) => <OpenTalk key={conversationId} board={board} conversationId={conversationId} />}
    </StaffScreen>
  );
});

const OpenTalk = observer(function OpenTalk(props: {
  readonly board: Board;
  readonly conversationId: string;
}) {
  const { board, conversationId } = props;
  const [talk] = useState(() => new Talk(board.storeId, conversationId, () => board.nowMs));
  useEffect(() => {
    talk.thread.look({ isWatched: true });
    return talk.follow();
  }, [talk]);
  useDidShow(() => talk.thread.look({ isWatched: true }));
  useDidHide(() => talk.thread.look({ isWatched: false }));
  return (
    <>
      <Head talk={talk} />
      <OfflineBar board={board} />
      <Body board={board} talk={talk} />
    </>
  );
});

const Head = observer(function Head({ talk }: { readonly talk: Talk }) {
  const { row, card } = talk;
  return (
    <NavigationBar backLabel={shellText('back')} onBack={() => void goBack()}>
      <View className="talk__name clip" ariaRole="heading">
        {row === null ? staffServiceText('title') : (card?.name ?? guestWords(row))}
      </View>
      {card === null ? null : <Tag tone="gold">{levelWords(card.level)}</Tag>}
    </NavigationBar>
  );
});

interface BodyProps {
  readonly board: Board;
  readonly talk: Talk;
}

const Body = observer(function Body({ board, talk }: BodyProps) {
  const { thread, row } = talk;
  if (thread.status === 'failed') return <NotOpened talk={talk} />;
  if (thread.status === 'loading' || row === null) return <Bones />;
  const clock = { utcOffsetMinutes: talk.utcOffsetMinutes, nowMs: board.nowMs };
  return (
    <>
      <GuestCardStrip board={board} talk={talk} />
      <ThreadView
        thread={thread}
        clock={clock}
        side="staff"
        faceOf={() => null}
        footOf={(message) => <Foot clock={clock} message={message} />}
        onOpen={open}
      />
      <TalkFoot board={board} talk={talk} />
    </>
  );
});

/** Who answered, when, and what became of it; of a guest's message only what is out of the ordinary. */
function Foot({
  clock,
  message,
}: {
  readonly clock: { utcOffsetMinutes: number };
  readonly message: ServiceMessageView;
}) {
  const { author, agentName, atMs, channel } = message;
  const time = clockText(clock, atMs);
  if (author === 'guest') return channel === 'wechat' ? staffServiceText('guestLine', { time }) : null;
  if (author === 'house') return staffServiceText('autoLine', { time });
  const words = staffServiceText('agentLine', {
    ...{ name: agentName ?? '', time },
    delivery: deliveryWords(message),
  });
  return <View className={isInTrouble(message) ? 'chili' : ''}>{words}</View>;
}

const NotOpened = observer(function NotOpened({ talk }: { readonly talk: Talk }) {
  const { problem } = talk.thread;
  return (
    <EmptyState
      mood="cold"
      title={problem?.kind === 'refused' ? staffServiceText('notOpenedTitle') : shellText('offlineTitle')}
      line={problem === null ? '' : staffProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void talk.thread.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

function Bones() {
  return (
    <View className="talk__bones">
      <Bone width="100%" height={108} radius={14} />
      <Bone width="60%" height={44} radius={14} />
      <Bone width="72%" height={68} radius={14} />
    </View>
  );
}

function open(cited: CitedOrder | CitedReservation): void {
  if ('orderId' in cited) void openPage('/staff/ticket/index', { orderId: cited.orderId });
  else void openPage('/office/reservations/index');
}

export default ConversationPage;
