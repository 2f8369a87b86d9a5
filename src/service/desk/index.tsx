import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Board } from '../../features/colleague/live/board';
import { BellButton } from '../../features/colleague/parts/staff-bar/bell-button';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import type { DeskTab } from '../../../contract/service';
import type { ServiceDesk } from '../../features/colleague/service/service-desk';
import { shift } from '../../features/colleague/session/shift';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffServiceText } from '../../text/staff-service';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { ConversationItem } from './conversation-item';
import { countWords } from './conversation-words';
import './index.scss';

/** Guests who ask: those whom nobody has taken, one's own, and the others. */
const DeskPage = observer(function DeskPage() {
  return (
    <StaffScreen tab="desk" needs="listConversations">
      {(board) => (shift.desk === null ? null : <Desk board={board} desk={shift.desk} />)}
    </StaffScreen>
  );
});

interface DeskProps {
  readonly board: Board;
  readonly desk: ServiceDesk;
}

const Desk = observer(function Desk({ board, desk }: DeskProps) {
  const { tab } = desk;
  return (
    <>
      <NavigationBar className="staff-bar" isSticky>
        <View className="staff-bar__name" ariaRole="heading">
          {staffServiceText('title')}
        </View>
        <FirstAnswer desk={desk} />
        <View className="grow" />
        <BellButton />
      </NavigationBar>
      <OfflineBar board={board} />
      <DeskTabs desk={desk} />
      <List board={board} desk={desk} tab={tab} />
      {tab === 'waiting' ? <MineBelow board={board} desk={desk} /> : null}
      {tab === 'waiting' || tab === 'mine' ? <WhyCount /> : null}
    </>
  );
});

/** How soon guests heard from a person today, against what the house wants. */
const FirstAnswer = observer(function FirstAnswer({ desk }: { readonly desk: ServiceDesk }) {
  const { answer } = desk;
  if (answer === null) return null;
  const { firstAnswerMs, firstAnswerTargetMs } = answer;
  const target = Math.round(firstAnswerTargetMs / 1000);
  return (
    <View className="desk__first t12 quiet num">
      {firstAnswerMs === null
        ? staffServiceText('firstAnswerTarget', { target })
        : staffServiceText('firstAnswer', { seconds: Math.round(firstAnswerMs / 1000), target })}
    </View>
  );
});

const DeskTabs = observer(function DeskTabs({ desk }: { readonly desk: ServiceDesk }) {
  const counts = desk.answer?.counts ?? { waiting: 0, mine: 0, colleagues: 0 };
  return (
    <View className="desk__tabs">
      <Segmented<DeskTab>
        label={staffServiceText('tabs')}
        chosen={desk.tab}
        segments={[
          { key: 'waiting', words: countWords(staffServiceText('waiting'), counts.waiting) },
          { key: 'mine', words: countWords(staffServiceText('mine'), counts.mine) },
          { key: 'colleagues', words: countWords(staffServiceText('colleagues'), counts.colleagues) },
          { key: 'closed', words: staffServiceText('closed') },
        ]}
        onChoose={(tab) => desk.choose(tab)}
      />
    </View>
  );
});

const List = observer(function List({ board, desk, tab }: DeskProps & { readonly tab: DeskTab }) {
  const page = desk.page(tab);
  if (page === null) return desk.problem === null ? <Bones /> : <NotFetched desk={desk} />;
  if (page.conversations.length === 0) {
    const isWaiting = tab === 'waiting';
    // The rows of one's own stand below, so that an empty queue takes one line.
    if (isWaiting && (desk.page('mine')?.conversations.length ?? 0) > 0) {
      return <View className="desk__nobody quiet">{staffServiceText('emptyWaiting')}</View>;
    }
    return (
      <EmptyState
        mood="warm"
        title={staffServiceText(emptyWords[tab])}
        line={staffServiceText(isWaiting ? 'emptyWaitingLine' : 'emptyLine')}
      />
    );
  }
  return (
    <>
      <View className="desk__list">
        {page.conversations.map((row, index) => (
          <ConversationItem
            key={row.conversationId}
            board={board}
            desk={desk}
            row={row}
            isFirst={tab === 'waiting' && index === 0}
          />
        ))}
      </View>
      {page.nextCursor === null ? null : (
        <View className="desk__more">
          <Button
            look="quiet"
            isWide
            busyWords={desk.isLoadingMore ? staffServiceText('loading') : null}
            onPress={() => void desk.loadMore(tab)}
          >
            {staffServiceText('more')}
          </Button>
        </View>
      )}
    </>
  );
});

const emptyWords = {
  waiting: 'emptyWaiting',
  mine: 'emptyMine',
  colleagues: 'emptyColleagues',
  closed: 'emptyClosed',
} as const;

/** One's own stand below the queue, as they are what is gone back to. */
const MineBelow = observer(function MineBelow({ board, desk }: DeskProps) {
  const mine = desk.page('mine')?.conversations ?? [];
  if (mine.length === 0) return null;
  return (
    <>
      <View className="desk__heading quiet" ariaRole="heading">
        {staffServiceText('myTalks')}
      </View>
      <View className="desk__list">
        {mine.map((row) => (
          <ConversationItem key={row.conversationId} board={board} desk={desk} row={row} />
        ))}
      </View>
    </>
  );
});

function WhyCount() {
  return (
    <Card className="desk__why">
      <View className="strong">{staffServiceText('why')}</View>
      <View className="quiet">{staffServiceText('whyLine')}</View>
    </Card>
  );
}

const NotFetched = observer(function NotFetched({ desk }: { readonly desk: ServiceDesk }) {
  return (
    <EmptyState
      mood="cold"
      title={shellText('offlineTitle')}
      line={desk.problem === null ? '' : staffProblemText(desk.problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void desk.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

function Bones() {
  return (
    <View className="desk__list">
      <Bone width="100%" height={76} />
      <Bone width="100%" height={76} />
      <Bone width="100%" height={76} />
    </View>
  );
}

export default DeskPage;
