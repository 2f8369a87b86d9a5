import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue';
import { useFollowed } from '../../features/colleague/door/use-followed';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { clockText } from '../../features/session/store-clock';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { CalledCard } from './called-card';
import { Desk } from './desk';
import { MoreSheet } from './more-sheet';
import { Rows } from './rows';
import { say } from '../../features/colleague/parts/say';
import { SeatSheet } from './seat-sheet';
import { TicketSheet } from './ticket-sheet';
import './index.scss';

/** What nobody signals, such as how long somebody waits, is looked at again so often. */
const refreshedEveryMs = 20_000;

/** Calling numbers at the door, and leading parties to their tables. */
const QueuePage = observer(function QueuePage() {
  return (
    <StaffScreen needs="queueDesk" className="above-foot-bar">
      {(board) => <DoorQueue key={board.storeId} storeId={board.storeId} />}
    </StaffScreen>
  );
});

/** How many wait stands beside what the page is for. */
function titleWords({ board, waitingCount: count }: Desk): string {
  const title = staffQueueText('title');
  return board === null ? title : `${title} · ${staffQueueText('waiting', { count })}`;
}

type Open = { readonly what: 'ticket' | 'seat'; readonly id: string } | { readonly what: 'more' };

const DoorQueue = observer(function DoorQueue({ storeId }: { readonly storeId: string }) {
  const [desk] = useState(() => new Desk(storeId));
  const [open, setOpen] = useState<Open | null>(null);
  useFollowed(desk, desk.board?.signalId, refreshedEveryMs);
  const close = () => setOpen(null);
  const rowFor = (what: 'ticket' | 'seat') =>
    open?.what === what ? (desk.board?.rows.find(({ id }) => id === open.id) ?? null) : null;
  const seat = ({ id }: QueueRow) => setOpen({ what: 'seat', id });
  return (
    <>
      <NavigationBar
        isSticky
        title={titleWords(desk)}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <Body desk={desk} onOpen={({ id }) => setOpen({ what: 'ticket', id })} onSeat={seat} />
      <FootBar>
        <Button look="line" onPress={() => setOpen({ what: 'more' })}>
          {staffQueueText('actions')}
        </Button>
        <CallNext desk={desk} />
      </FootBar>
      <TicketSheet desk={desk} row={rowFor('ticket')} onSeat={seat} onClose={close} />
      <SeatSheet desk={desk} row={rowFor('seat')} onClose={close} />
      <MoreSheet desk={desk} isOpen={open?.what === 'more'} onClose={close} />
    </>
  );
});

const CallNext = observer(function CallNext({ desk }: { readonly desk: Desk }) {
  const { next } = desk;
  return (
    <Button
      className="grow num"
      isOff={next === null}
      busyWords={desk.isBusy ? staffQueueText('call') : null}
      onPress={() => {
        if (next !== null) void say(desk.call(next));
      }}
    >
      {next === null ? staffQueueText('noNext') : staffQueueText('callNext', { number: next.number })}
    </Button>
  );
});

interface BodyProps {
  readonly desk: Desk;
  readonly onOpen: (row: QueueRow) => void;
  readonly onSeat: (row: QueueRow) => void;
}

const Body = observer(function Body({ desk, onOpen, onSeat }: BodyProps) {
  const { board, problem, chosen } = desk;
  if (board === null) {
    if (problem !== null) return <NotReached problem={problem} onAgain={() => void desk.refresh()} />;
    return (
      <View className="stack">
        <Bone width="100%" height={84} radius={14} />
        <Bone width="100%" height={200} radius={14} />
        <Bone width="100%" height={240} radius={14} />
      </View>
    );
  }
  if (board.shut === 'OFF') {
    return <EmptyState mood="warm" title={staffQueueText('offTitle')} line={staffQueueText('offLine')} />;
  }
  return (
    <>
      <View className="stack">
        <Groups desk={desk} />
        {board.closedAtMs === null ? null : (
          <Note icon="clock">
            {staffQueueText('closedSince', { time: clockText(board, board.closedAtMs) })}
          </Note>
        )}
        {desk.called.map((row) => (
          <CalledCard key={row.id} desk={desk} row={row} onSeat={() => onSeat(row)} />
        ))}
      </View>
      {chosen === null ? null : <Rows desk={desk} letter={chosen.letter} onOpen={onOpen} />}
    </>
  );
});

const Groups = observer(function Groups({ desk }: { readonly desk: Desk }) {
  return (
    <View className="queue-groups" ariaRole="tablist">
      {(desk.board?.groups ?? []).map(({ letter, name, fromPartySize: from, upToPartySize: to }) => {
        const waiting = desk.rowsOf(letter, 'waiting');
        const longest = Math.max(0, ...waiting.map((row) => desk.minutesOf(row)));
        const isChosen = desk.chosen?.letter === letter;
        const title = staffQueueText('group', { letter, name: localText(name) });
        const count = waiting.length;
        const line =
          from === to ? staffQueueText('groupOneLine', { to }) : staffQueueText('groupLine', { from, to });
        const wait =
          count === 0 ? staffQueueText('nobody') : staffQueueText('longest', { count, minutes: longest });
        return (
          <Pressable
            key={letter}
            role="tab"
            className={isChosen ? 'queue-groups__group queue-groups__group--chosen' : 'queue-groups__group'}
            isSelected={isChosen}
            label={`${title}，${line}，${wait}`}
            onPress={() => desk.choose(letter)}
          >
            <View className="t16 strong clip">{title}</View>
            <View className="t12 quiet num">{line}</View>
            <View className="t12 quiet num">{wait}</View>
          </Pressable>
        );
      })}
    </View>
  );
});

export default QueuePage;
