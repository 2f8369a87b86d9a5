import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { screenMetrics } from '../../platform/metrics';
import { currentLanguage } from '../../text/language';
import { staffBoardText } from '../../text/staff-board';
import { staffKitchenText } from '../../text/staff-kitchen';
import { EmptyState } from '../../ui/empty-state/empty-state';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen, TicketBones } from '../../features/colleague/parts/staff-screen/staff-screen';
import { shift } from '../../features/colleague/session/shift';
import { staffSession } from '../../features/colleague/session/staff-session';
import { StockList } from '../stock/stock-list';
import { fillColumns } from './columns';
import { KitchenBar } from './kitchen-bar';
import { KitchenTicket } from './kitchen-ticket';
import { KitchenTotals } from './kitchen-totals';
import { KitchenView } from './kitchen-view';
import './index.scss';

const tabletPx = 900;
const barPx = 64;

/** The kitchen display: on a tablet across, readable from two metres; on a phone one ticket under the other. */
const KitchenPage = observer(function KitchenPage() {
  const isTablet = screenMetrics().windowWidth >= tabletPx;
  const classes = [
    'kitchen',
    isTablet ? 'kitchen--tablet' : '',
    currentLanguage() === 'en' ? 'kitchen--latin' : '',
  ];
  return (
    <StaffScreen
      {...(isTablet ? {} : { tab: 'kitchen' as const })}
      needs="setLineProgress"
      className={classes.filter((name) => name !== '').join(' ')}
      isWide
    >
      {(board) => <Kitchen key={board.storeId} board={board} isTablet={isTablet} />}
    </StaffScreen>
  );
});

interface KitchenProps {
  readonly board: Board;
  readonly isTablet: boolean;
}

const Kitchen = observer(function Kitchen({ board, isTablet }: KitchenProps) {
  const [view] = useState(() => new KitchenView(board, staffSession));
  const [stock] = useState(() => new StockList(board.storeId, () => undefined));
  useEffect(() => {
    shift.setInKitchen(true);
    return () => shift.setInKitchen(false);
  }, []);
  const boardVersion = board.answer?.nowMs;
  useEffect(() => {
    if (staffSession.may('listStock')) stock.refreshIfOld();
  }, [stock, boardVersion]);
  const soldOut = stock.rows.filter(({ isSoldOut, remaining }) => isSoldOut || remaining === 0);
  return (
    <>
      <KitchenBar board={board} view={view} isTablet={isTablet} />
      <OfflineBar board={board} />
      <View className="kitchen__body">
        {board.answer === null ? <TicketBones /> : <Tickets board={board} view={view} isTablet={isTablet} />}
        <KitchenTotals view={view} soldOut={soldOut} />
      </View>
    </>
  );
});

const Tickets = observer(function Tickets(props: KitchenProps & { readonly view: KitchenView }) {
  const { board, view, isTablet } = props;
  const { tickets } = view;
  const { windowHeight } = screenMetrics();
  const mayMark = staffSession.may('setLineProgress');
  if (tickets.length === 0) {
    return (
      <View className="kitchen__empty">
        <EmptyState
          mood="warm"
          title={staffBoardText('emptyOther')}
          line={staffBoardText('emptyOtherLine')}
        />
      </View>
    );
  }
  const { columns, rest } = isTablet
    ? fillColumns(tickets, 3, windowHeight - barPx - 14)
    : { columns: [tickets], rest: 0 };
  return (
    <View className="kitchen__columns">
      {columns.map((column, index) => (
        <ScrollView key={index} className="kitchen__column" scrollY={isTablet} enhanced showScrollbar={false}>
          {column.map((shown) => (
            <View key={shown.ticket.orderId} className="kitchen__place">
              <KitchenTicket board={board} view={view} shown={shown} mayMark={mayMark} />
            </View>
          ))}
          {rest > 0 && index === columns.length - 1 ? (
            <View className="kitchen__rest">{staffKitchenText('rest', { count: rest })}</View>
          ) : null}
        </ScrollView>
      ))}
    </View>
  );
});

export default KitchenPage;
