import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { OrderLineView, OrderView } from '../../../contract/views';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { AmountRows } from '../../features/cart/amount-rows';
import { Means, Refunds } from '../../features/order/order-money';
import { FollowedOrder } from '../../features/order/order-store';
import { placeWords } from '../../features/order/order-words';
import { dateText } from '../../features/session/store-clock';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { orderText } from '../../text/order';
import { customerProblemText } from '../../text/customer-problems';
import { receiptText } from '../../text/receipt';
import { shellText } from '../../text/shell';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import './index.scss';

/** An order as a slip of paper that a screenshot keeps. It follows refunds while it is looked at. */
const ReceiptPage = observer(function ReceiptPage() {
  const { params } = useRouter();
  const [followed] = useState(() => new FollowedOrder(params['id'] ?? ''));
  useEffect(() => followed.follow(false), [followed]);
  return (
    <Screen className="receipt-page">
      <NavigationBar
        isSticky
        title={receiptText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <ReceiptBody followed={followed} />
      </View>
    </Screen>
  );
});

const ReceiptBody = observer(function ReceiptBody({ followed }: { readonly followed: FollowedOrder }) {
  const { order, problem } = followed;
  if (order === null) {
    if (problem === null) return <Bone width="100%" height={480} radius={14} />;
    return <EmptyState mood="cold" title={receiptText('failed')} line={customerProblemText(problem)} />;
  }
  if (order.paidAtMs === null) {
    return <EmptyState mood="warm" title={receiptText('title')} line={receiptText('notPaid')} />;
  }
  return (
    <>
      <Slip order={order} />
      <View className="receipt-page__keep">{receiptText('keep')}</View>
    </>
  );
});

type Shown = { readonly order: OrderView };

const Slip = observer(function Slip({ order }: Shown) {
  const { pickupNumber, paidAtMs, refunded, payable } = order;
  return (
    <View className="slip">
      <View className="slip__head">
        <View className="display t20" ariaRole="heading">
          {localText(order.storeName)}
        </View>
        <View className="quiet">{placeWords(order)}</View>
      </View>
      {pickupNumber === null ? null : <Fact what={receiptText('number')} value={pickupNumber} />}
      <Fact what={receiptText('placed')} value={dateText(order, order.placedAtMs)} />
      {paidAtMs === null ? null : <Fact what={receiptText('paidAt')} value={dateText(order, paidAtMs)} />}
      <Fact what={receiptText('order')} value={order.id.toUpperCase()} />
      <View className="slip__rule" />
      {order.lines.map((line) => (
        <Line key={line.lineId} line={line} />
      ))}
      <View className="slip__rule" />
      <AmountRows amounts={order.amounts} />
      <Total what={receiptText('total')} fen={payable} />
      <View className="slip__rule" />
      <Means order={order} />
      {order.refunds.length === 0 ? null : (
        <>
          <View className="slip__rule" />
          <Refunds order={order} />
          <Total what={receiptText('net')} fen={payable - refunded} />
        </>
      )}
      <View className="slip__end">{receiptText('notInvoice')}</View>
    </View>
  );
});

function Line({ line }: { readonly line: OrderLineView }) {
  const { returnedPortions } = line;
  const detail = [
    localText(line.detail),
    line.note,
    returnedPortions === 0 ? '' : orderText('returned', { count: returnedPortions }),
  ].filter((words) => words !== '');
  return (
    <View className="slip__line">
      <View className="grow">
        <View>{localText(line.name)}</View>
        {detail.length === 0 ? null : <View className="t12 quiet">{detail.join(' · ')}</View>}
      </View>
      <View className="slip__quantity num">×{line.quantity}</View>
      <View className="slip__amount num">{fenToYuanText(line.list)}</View>
    </View>
  );
}

function Fact({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <View className="slip__fact">
      <View className="quiet">{what}</View>
      <View className="slip__value num">{value}</View>
    </View>
  );
}

function Total({ what, fen }: { readonly what: string; readonly fen: number }) {
  return (
    <View className="slip__total">
      <View className="grow">{what}</View>
      <View className="num">¥{fenToYuanText(fen)}</View>
    </View>
  );
}

export default ReceiptPage;
