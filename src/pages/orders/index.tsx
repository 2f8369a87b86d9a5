import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { orderAgain } from '../../features/order/order-again';
import { OrderCard } from '../../features/orders/order-card';
import { orderList, type OrderFilter } from '../../features/orders/order-list';
import { GuestTabs } from '../../features/session/guest-tabs';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { ordersText } from '../../text/orders';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ListRow } from '../../ui/list-row/list-row';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import './index.scss';

const filters: readonly OrderFilter[] = ['all', 'live', 'refunds'];

const OrdersPage = observer(function OrdersPage() {
  useDidShow(() => {
    visit.start();
    void orderList.refresh();
  });
  return (
    <Screen hasTabs>
      <NavigationBar isSticky>
        <View className="orders-page__name display t20" ariaRole="heading">
          {shellText('orders')}
        </View>
      </NavigationBar>
      <View className="orders-page__filters" ariaRole="tablist" ariaLabel={ordersText('filters')}>
        {filters.map((filter) => (
          <Pressable
            key={filter}
            role="tab"
            isSelected={orderList.filter === filter}
            className={
              orderList.filter === filter
                ? 'orders-page__filter orders-page__filter--on'
                : 'orders-page__filter'
            }
            onPress={() => orderList.choose(filter)}
          >
            {ordersText(filter)}
            {filter === 'live' && orderList.liveCount > 0 ? <Badge count={orderList.liveCount} /> : null}
          </Pressable>
        ))}
      </View>
      <View className="stack">
        <TableBill />
        <OrdersBody />
      </View>
      <GuestTabs active="orders" liveOrders={orderList.liveCount} />
    </Screen>
  );
});

/** Whoever sits at a table finds its bill, also without having ordered anything. */
const TableBill = observer(function TableBill() {
  const { store, table, tableCode } = visit;
  if (store === null || table === null || tableCode === null) return null;
  if (store.billing === 'pay-first') return null;
  return (
    <Card>
      <ListRow
        icon="receipt"
        words={ordersText('tableBill', { table: table.name })}
        onPress={() => void openPage('/customer/bill/index')}
      />
    </Card>
  );
});

const OrdersBody = observer(function OrdersBody() {
  if (orderList.status === 'loading') return <Bones />;
  if (orderList.status === 'failed' && orderList.problem !== null) {
    return (
      <EmptyState
        mood="cold"
        title={shellText('offlineTitle')}
        line={problemText(orderList.problem)}
        action={
          <Button look="quiet" size="m" icon="repeat" onPress={() => void orderList.refresh()}>
            {shellText('again')}
          </Button>
        }
      />
    );
  }
  if (orderList.shown.length === 0) return <NoOrders />;
  return (
    <>
      {orderList.shown.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          nowMs={visit.nowMs}
          onOpen={() => void openPage('/pages/order/index', { id: order.id })}
          onAgain={() => void orderAgain(order.storeId, order.cartLines)}
        />
      ))}
      <View className="orders-page__end">
        {orderList.hasMore ? (
          <Button
            look="line"
            size="s"
            busyWords={orderList.isLoadingMore ? ordersText('loadingMore') : null}
            onPress={() => void orderList.loadMore()}
          >
            {ordersText('more')}
          </Button>
        ) : (
          ordersText('thatIsAll')
        )}
      </View>
    </>
  );
});

function NoOrders() {
  if (orderList.filter !== 'all')
    return <View className="orders-page__end">{ordersText('nothingHere')}</View>;
  return (
    <EmptyState
      mood="warm"
      title={ordersText('emptyTitle')}
      line={ordersText('emptyLine')}
      action={
        <>
          <Button onPress={() => void openPage('/pages/menu/index')}>{ordersText('emptyAction')}</Button>
          <Button look="quiet" onPress={() => void openPage('/customer/lookup/index')}>
            {ordersText('lookup')}
          </Button>
        </>
      }
    />
  );
}

function Bones() {
  return (
    <>
      {[196, 170, 170].map((height, index) => (
        <Card key={index}>
          <Bone width="100%" height={height - 32} />
        </Card>
      ))}
    </>
  );
}

export default OrdersPage;
