import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { openPage } from '../../platform/navigation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffBoardText } from '../../text/staff-board';
import { staffOrdersText } from '../../text/staff-orders';
import { staffText } from '../../text/staff';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import type { Board } from '../../features/colleague/live/board';
import { StaffBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen, TicketBones } from '../../features/colleague/parts/staff-screen/staff-screen';
import { RefundsStrip } from './refunds-strip';
import { staffSession } from '../../features/colleague/session/staff-session';
import { BoardTabs } from './board-tabs';
import { BoardView } from './board-view';
import { CallStrip } from './call-strip';
import { PrintStrip } from './print-strip';
import { ReminderStrip } from './reminder-strip';
import { RejectSheet } from './reject-sheet';
import { TicketCard } from './ticket-card';
import { TimeSheet } from './time-sheet';
import './index.scss';

/** The live board: every open order, one tap per step. */
const BoardPage = observer(function BoardPage() {
  return (
    <StaffScreen tab="board" needs="board">
      {(board) => <LiveBoard key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const LiveBoard = observer(function LiveBoard({ board }: { readonly board: Board }) {
  const [view] = useState(() => new BoardView(board));
  const [rejected, setRejected] = useState<TicketView | null>(null);
  const [timed, setTimed] = useState<TicketView | null>(null);
  const byMouse =
    process.env.TARO_ENV === 'h5'
      ? {
          onMouseDown: () => view.touch(),
          onMouseUp: () => view.release(),
          onMouseLeave: () => view.release(),
        }
      : {};
  return (
    <>
      <StaffBar board={board} />
      <BoardTabs view={view} />
      <CallStrip board={board} />
      <PrintStrip board={board} />
      <ReminderStrip board={board} />
      <RefundsStrip />
      <View
        className="board-list"
        onTouchStart={() => view.touch()}
        onTouchEnd={() => view.release()}
        onTouchCancel={() => view.release()}
        {...byMouse}
      >
        <TicketList board={board} view={view} onReject={setRejected} onChangeTime={setTimed} />
      </View>
      <RejectSheet board={board} ticket={rejected} onClose={() => setRejected(null)} />
      <TimeSheet board={board} ticket={timed} onClose={() => setTimed(null)} />
    </>
  );
});

interface TicketListProps {
  readonly board: Board;
  readonly view: BoardView;
  readonly onReject: (ticket: TicketView) => void;
  readonly onChangeTime: (ticket: TicketView) => void;
}

const TicketList = observer(function TicketList({ board, view, onReject, onChangeTime }: TicketListProps) {
  if (board.answer === null) return board.status === 'failed' ? <NoBoard board={board} /> : <TicketBones />;
  const { tickets, limit, tab } = view;
  const completed = board.answer.completedToday;
  return (
    <>
      {tickets.slice(0, limit).map((ticket, index) => (
        <TicketCard
          key={ticket.orderId}
          board={board}
          ticket={ticket}
          isFirst={index === 0}
          isLeaving={view.isLeaving(ticket)}
          onReject={onReject}
          onChangeTime={onChangeTime}
        />
      ))}
      {tickets.length > limit ? (
        <Button look="quiet" isWide onPress={() => view.showMore()}>
          {staffBoardText('moreTickets', { count: tickets.length - limit })}
        </Button>
      ) : null}
      {tickets.length === 0 ? (
        <EmptyState
          mood="warm"
          title={staffBoardText(tab === 'toAccept' ? 'emptyToAccept' : 'emptyOther')}
          line={staffBoardText(tab === 'toAccept' ? 'emptyToAcceptLine' : 'emptyOtherLine')}
        />
      ) : null}
      {tab === 'done' && completed > 0 ? (
        <View className="board-list__sum">{staffBoardText('completedToday', { count: completed })}</View>
      ) : null}
      {tab === 'done' && staffSession.may('findOrders') ? (
        <Button look="line" isWide icon="search" onPress={() => void openPage('/office/orders/index')}>
          {staffOrdersText('strip')}
        </Button>
      ) : null}
    </>
  );
});

const NoBoard = observer(function NoBoard({ board }: { readonly board: Board }) {
  if (board.problem === null) return null;
  return (
    <EmptyState
      mood="cold"
      title={staffText('failedTitle')}
      line={staffProblemText(board.problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void board.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default BoardPage;
