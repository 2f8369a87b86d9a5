import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { isFinal } from '../../../domain/order/lifecycle';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import type { Problem } from '../../platform/cloud';
import { tick } from '../../platform/haptics';
import { goBack, replacePage } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffBoardText } from '../../text/staff-board';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { TicketFoot } from '../board/ticket-foot';
import { RejectSheet } from '../board/reject-sheet';
import { TimeSheet } from '../board/time-sheet';
import type { Board } from '../../features/colleague/live/board';
import { mayMarkLines } from '../../features/colleague/live/ticket-steps';
import { besideWords, isAllergy, movedWords, placeWords } from '../../features/colleague/live/ticket-words';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen, TicketBones } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { ClosedTop } from './closed-top';
import { Promised } from './promise';
import { Reprint } from './reprint';
import { RefundSheet } from './refund-sheet';
import { TicketLine } from './ticket-line';
import { TicketMoney } from './ticket-money';
import { TicketTop } from './ticket-top';
import './index.scss';

/** One ticket, large enough to be read from two metres; a tap leads a dish on. */
const TicketPage = observer(function TicketPage() {
  const { params } = useRouter();
  const orderId = params['orderId'] ?? '';
  return (
    <StaffScreen needs="board" className="ticket-page">
      {(board) => <TicketBody board={board} orderId={orderId} />}
    </StaffScreen>
  );
});

const TicketBody = observer(function TicketBody(props: { readonly board: Board; readonly orderId: string }) {
  const { board, orderId } = props;
  const ticket = board.ticket(orderId);
  const problem = useClosedTicket(board, orderId);
  const place = ticket === null ? '' : placeWords(ticket);
  const beside =
    ticket === null
      ? ''
      : [movedWords(ticket, board.nowMs), besideWords(ticket, board.clock)]
          .filter((words) => words !== '')
          .join(' · ');
  return (
    <>
      <NavigationBar isSticky backLabel={shellText('back')} onBack={() => void goBack()}>
        <View className="ticket-page__title clip" ariaRole="heading">
          {place}
          <View className="ticket-page__beside">{beside}</View>
        </View>
      </NavigationBar>
      <OfflineBar board={board} />
      {ticket !== null ? (
        <OpenTicket board={board} ticket={ticket} />
      ) : problem === null ? (
        <TicketBones />
      ) : problem.kind === 'unreachable' ? (
        <NotReached problem={problem} onAgain={() => void board.refresh()} />
      ) : (
        <EmptyState
          mood="warm"
          title={staffBoardText('ticketGoneTitle')}
          line={staffBoardText('ticketGoneLine')}
          action={
            <Button onPress={() => void replacePage('/staff/board/index')}>
              {staffBoardText('toBoard')}
            </Button>
          }
        />
      )}
    </>
  );
});

/** A ticket that is not on the board is fetched by itself, and again whenever the board says that something changed. */
function useClosedTicket(board: Board, orderId: string): Problem | null {
  const [problem, setProblem] = useState<Problem | null>(null);
  const boardAtMs = board.answer?.nowMs ?? null;
  useEffect(() => {
    const isOnBoard = board.tickets.some((ticket) => ticket.orderId === orderId);
    if (boardAtMs === null || isOnBoard) return;
    void board.lookUp(orderId).then(setProblem);
  }, [board, orderId, boardAtMs]);
  return problem;
}

const OpenTicket = observer(function OpenTicket(props: {
  readonly board: Board;
  readonly ticket: TicketView;
}) {
  const { board, ticket } = props;
  const [isRejecting, setRejecting] = useState(false);
  const [isTiming, setTiming] = useState(false);
  const [isRefunding, setRefunding] = useState(false);
  const role = staffSession.membership?.role;
  const mayMark = role !== undefined && mayMarkLines(role, ticket);
  const notes = [ticket.note, ...ticket.lines.map((line) => line.note)];
  const allergies = notes.filter(isAllergy);
  return (
    <>
      {isFinal(ticket.status) ? (
        <ClosedTop board={board} ticket={ticket} />
      ) : (
        <TicketTop board={board} ticket={ticket} />
      )}
      {allergies.map((note) => (
        <View key={note} className="ticket-allergy">
          <Icon name="alert" />
          <View className="grow">{staffBoardText('allergy', { note })}</View>
        </View>
      ))}
      {ticket.note === '' || isAllergy(ticket.note) ? null : (
        <View className="ticket-note">{staffBoardText('guestSays', { note: ticket.note })}</View>
      )}
      <View className="ticket-lines">
        {ticket.lines.map((line) => (
          <TicketLine
            key={line.lineId}
            line={line}
            onMark={
              mayMark
                ? (progress) => {
                    tick();
                    board.markLine(ticket.orderId, line.lineId, progress);
                  }
                : null
            }
          />
        ))}
      </View>
      <TicketMoney ticket={ticket} onRefund={() => setRefunding(true)} />
      <Reprint storeId={board.storeId} ticket={ticket} />
      <Promised board={board} orderId={ticket.orderId} />
      {isFinal(ticket.status) ? null : (
        <View className="ticket-bar">
          <TicketFoot
            board={board}
            ticket={ticket}
            isFirst
            onReject={() => setRejecting(true)}
            onChangeTime={() => setTiming(true)}
          />
        </View>
      )}
      <RejectSheet board={board} ticket={isRejecting ? ticket : null} onClose={() => setRejecting(false)} />
      <TimeSheet board={board} ticket={isTiming ? ticket : null} onClose={() => setTiming(false)} />
      <RefundSheet board={board} ticket={ticket} isOpen={isRefunding} onClose={() => setRefunding(false)} />
    </>
  );
});

export default TicketPage;
