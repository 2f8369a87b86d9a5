import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { CitedOrderFacts } from '../../features/conversation/message-body';
import { MessageRow } from '../../features/conversation/message-row';
import { OrderList } from '../../features/orders/order-list';
import { statusWords, summaryDate, summaryPlace } from '../../features/orders/summary-words';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { chatText } from '../../text/chat';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import type { Chat } from './chat';
import { Face } from './face';

/** Which order it is about: the one under way with one tap, another from the list, or none. */
export const OrderQuestion = observer(function OrderQuestion({ chat }: { readonly chat: Chat }) {
  const [isChoosing, setChoosing] = useState(false);
  const order = chat.askedOrder;
  return (
    <>
      {order === null ? null : (
        <MessageRow isMine={false} face={<Face author="house" />}>
          <View className="cite chat__question">
            <View className="t12 quiet">{chatText('aboutOrder')}</View>
            <CitedOrderFacts order={order} />
            <View className="row gap-8">
              <Button size="s" look="tint" className="grow" onPress={() => void chat.cite(order.orderId)}>
                {chatText('thisOrder')}
              </Button>
              <Button size="s" look="quiet" className="grow" onPress={() => setChoosing(true)}>
                {chatText('otherOrder')}
              </Button>
            </View>
          </View>
        </MessageRow>
      )}
      <OrderSheet chat={chat} isOpen={isChoosing} onClose={() => setChoosing(false)} />
    </>
  );
});

interface OrderSheetProps {
  readonly chat: Chat;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The guest's orders at this store, newest first. */
const OrderSheet = observer(function OrderSheet({ chat, isOpen, onClose }: OrderSheetProps) {
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={chatText('chooseOrder')}
      title={chatText('chooseOrder')}
      closeLabel={shellText('close')}
    >
      {isOpen ? <Orders chat={chat} onClose={onClose} /> : null}
    </Sheet>
  );
});

const Orders = observer(function Orders({ chat, onClose }: Omit<OrderSheetProps, 'isOpen'>) {
  const [list] = useState(() => {
    const fresh = new OrderList();
    void fresh.refresh();
    return fresh;
  });
  const choose = (orderId: string | null) => {
    onClose();
    if (orderId === null) chat.settleOrder();
    else void chat.cite(orderId);
  };
  return (
    <View className="chat__orders">
      {list.orders
        .filter(({ storeId }) => storeId === chat.storeId)
        .map((order) => (
          <Pressable key={order.id} className="chat__order" onPress={() => choose(order.id)}>
            <DishPicture picture={order.pictures[0] ?? ''} size={56} />
            <View className="grow">
              <View className="strong clip">{summaryPlace(order)}</View>
              <View className="t12 quiet num">
                {summaryDate(order, chat.nowMs)} · ¥{fenToYuanText(order.payable)}
              </View>
            </View>
            <View className="t12 quiet">{statusWords(order.status)}</View>
          </Pressable>
        ))}
      {list.hasMore ? (
        <Button look="quiet" isWide onPress={() => void list.loadMore()}>
          {chatText('olderOrders')}
        </Button>
      ) : null}
      <Button look="line" isWide onPress={() => choose(null)}>
        {chatText('noOrder')}
      </Button>
    </View>
  );
});
