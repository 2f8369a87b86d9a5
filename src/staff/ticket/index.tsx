import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { TicketView } from '../../../contract/staff';
import { tick } from '../../platform/haptics';
import { goBack, replacePage } from '../../platform/navigation';
import { routes } from '../../platform/routes';
import { shellText } from '../../text/shell';
import { staffBoardText } from '../../text/staff-board';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { TicketFoot } from '../board/ticket-foot';
import { RejectSheet } from '../board/reject-sheet';
import { TimeSheet } from '../board/time-sheet';
import type { Board } from '../live/board';
import { mayMarkLines } from '../live/ticket-steps';
import { besideWords, isAllergy, placeWords } from '../live/ticket-words';
import { OfflineBar } from '../parts/staff-bar/staff-bar';
import { StaffScreen, TicketBones } from '../parts/staff-screen/staff-screen';
import { staffSession } from '../session/staff-session';
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
  const place = ticket === null ? '' : placeWords(ticket);
  const beside = ticket === null ? '' : besideWords(ticket, board.clock);
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
      ) : board.answer === null ? (
        <TicketBones />
      ) : (
        <EmptyState
          mood="warm"
          title={staffBoardText('ticketGoneTitle')}
          line={staffBoardText('ticketGoneLine')}
          action={
            <Button onPress={() => void replacePage(routes.staffBoard)}>{staffBoardText('toBoard')}</Button>
          }
        />
      )}
    </>
  );
});

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
      <TicketTop board={board} ticket={ticket} />
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
      <View className="ticket-bar">
        <TicketFoot
          board={board}
          ticket={ticket}
          isFirst
          onReject={() => setRejecting(true)}
          onChangeTime={() => setTiming(true)}
        />
      </View>
      <RejectSheet board={board} ticket={isRejecting ? ticket : null} onClose={() => setRejecting(false)} />
      <TimeSheet board={board} ticket={isTiming ? ticket : null} onClose={() => setTiming(false)} />
      <RefundSheet board={board} ticket={ticket} isOpen={isRefunding} onClose={() => setRefunding(false)} />
    </>
  );
});

export default TicketPage;
