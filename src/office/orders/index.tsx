import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { goBack } from '../../platform/navigation';
import { staffProblemText } from '../../text/staff-problems';
import { shellText } from '../../text/shell';
import { staffOrdersText } from '../../text/staff-orders';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Bone } from '../../ui/skeleton/bone';
import type { Board } from '../../features/colleague/live/board';
import { OfflineBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { OrderFilters } from './order-filters';
import { OrderRow } from './order-row';
import { OrderSearch } from './order-search';
import './index.scss';

/** Every paid order, on the board or not; a tap opens its ticket, from which money can be given back. */
const OrdersPage = observer(function OrdersPage() {
  return (
    <StaffScreen needs="findOrders">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={staffOrdersText('title')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <OfflineBar board={board} />
          <Orders key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

const Orders = observer(function Orders({ board }: { readonly board: Board }) {
  const [search] = useState(() => new OrderSearch(board.storeId));
  useEffect(() => {
    void search.refresh();
    return () => search.stop();
  }, [search]);
  // Whoever comes back from a ticket may have given something of it back.
  useDidShow(() => {
    if (search.tickets !== null) void search.refresh();
  });
  return (
    <>
      <OrderFilters search={search} />
      <Found board={board} search={search} />
    </>
  );
});

interface FoundProps {
  readonly board: Board;
  readonly search: OrderSearch;
}

const Found = observer(function Found({ board, search }: FoundProps) {
  const { tickets, problem } = search;
  if (tickets === null) return problem === null ? <Bones /> : <NotFoundOut search={search} />;
  return (
    <View className="orders-found">
      {problem === null ? null : (
        <Note tone="chili" icon="alert">
          {staffProblemText(problem)}
        </Note>
      )}
      {tickets.length === 0 ? (
        <EmptyState mood="warm" title={staffOrdersText('emptyTitle')} line={staffOrdersText('emptyLine')} />
      ) : (
        <View className="orders-found__list">
          {tickets.map((ticket) => (
            <OrderRow key={ticket.orderId} board={board} ticket={ticket} />
          ))}
        </View>
      )}
      {search.hasMore ? (
        <Button
          look="quiet"
          isWide
          busyWords={search.isLoadingMore ? staffOrdersText('loading') : null}
          onPress={() => void search.loadMore()}
        >
          {staffOrdersText('earlier')}
        </Button>
      ) : null}
    </View>
  );
});

const NotFoundOut = observer(function NotFoundOut({ search }: { readonly search: OrderSearch }) {
  return (
    <EmptyState
      mood="cold"
      title={shellText('offlineTitle')}
      line={search.problem === null ? '' : staffProblemText(search.problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void search.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

function Bones() {
  return (
    <View className="orders-found">
      <Bone width="100%" height={520} radius={14} />
    </View>
  );
}

export default OrdersPage;
