import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { cart } from '../../features/cart/cart';
import { AddressSheet } from '../../features/checkout/address-sheet';
import { AmountsCard } from '../../features/checkout/amounts-card';
import { ChangeSheet } from '../../features/checkout/change-sheet';
import { checkout, type PlacingEnd } from '../../features/checkout/checkout';
import { CheckoutFoot } from '../../features/checkout/checkout-foot';
import { CouponSheet } from '../../features/checkout/coupon-sheet';
import { LinesCard } from '../../features/checkout/lines-card';
import { NoteSheet } from '../../features/checkout/note-sheet';
import type { PayingObstacle } from '../../features/checkout/obstacle';
import { PayWhen } from '../../features/checkout/pay-when';
import { PriceChangedSheet, type ChangedTotals } from '../../features/checkout/price-changed-sheet';
import { WhereCard } from '../../features/checkout/where-card';
import { PaymentSheet } from '../../features/payment/payment-sheet';
import { clockText } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { goBack, replacePage } from '../../platform/navigation';
import { checkoutText } from '../../text/checkout';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import './index.scss';

type OpenSheet = 'change' | 'note' | 'coupons' | 'address' | null;

const CheckoutPage = observer(function CheckoutPage() {
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const [changed, setChanged] = useState<ChangedTotals | null>(null);
  useCheckoutLife();
  const pay = async () => {
    setChanged(null);
    const end = await checkout.place();
    if (end.kind === 'price-changed') setChanged(end);
    else await leadOn(end);
  };
  const meet = (obstacle: PayingObstacle) => {
    if (obstacle === 'address') setSheet('address');
    else if (obstacle !== 'slot') void goBack();
  };
  const close = () => setSheet(null);
  return (
    <Screen className="checkout">
      <NavigationBar
        isSticky
        title={checkoutText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <CheckoutBody onSheet={setSheet} />
      {checkout.lines.length === 0 ? null : <CheckoutFoot onPay={() => void pay()} onObstacle={meet} />}
      <ChangeSheet isOpen={sheet === 'change'} onClose={close} />
      <NoteSheet isOpen={sheet === 'note'} onClose={close} />
      <CouponSheet isOpen={sheet === 'coupons'} onClose={close} />
      <AddressSheet isOpen={sheet === 'address'} onClose={close} />
      <PriceChangedSheet totals={changed} onBack={() => setChanged(null)} onPay={() => void pay()} />
      <PaymentSheet />
    </Screen>
  );
});

const CheckoutBody = observer(function CheckoutBody(props: { readonly onSheet: (sheet: OpenSheet) => void }) {
  if (visit.status === 'opening') {
    return (
      <View className="stack">
        <Bone width="100%" height={96} radius={14} />
        <Bone width="100%" height={220} radius={14} />
        <Bone width="100%" height={280} radius={14} />
      </View>
    );
  }
  if (checkout.lines.length === 0) return <NothingToPay />;
  return (
    <View className="stack">
      <WhereCard onChange={() => props.onSheet('change')} onAddress={() => props.onSheet('address')} />
      <PayWhen />
      <LinesCard onNote={() => props.onSheet('note')} />
      <AmountsCard onCoupons={() => props.onSheet('coupons')} />
      {visit.ahead ? null : (
        <View className="t12 quiet checkout__rule">
          {checkoutText(checkout.isOnBill ? 'cancelRuleBill' : 'cancelRule')}
        </View>
      )}
      <View className="checkout__end" />
    </View>
  );
});

const NothingToPay = observer(function NothingToPay() {
  return (
    <View className="stack">
      <Card>
        <EmptyState
          mood="warm"
          title={checkoutText('cartEmpty')}
          line=""
          action={
            <Button size="m" onPress={() => void goBack()}>
              {checkoutText('toMenu')}
            </Button>
          }
        />
      </Card>
    </View>
  );
});

function useCheckoutLife(): void {
  useEffect(() => {
    visit.start();
    const stopCart = cart.start();
    checkout.begin();
    return stopCart;
  }, []);
}

/** To the order as soon as there is one, paid or not; else the reason in passing. */
async function leadOn(end: PlacingEnd): Promise<void> {
  if (end.kind === 'problem') {
    showToast(end.problem.kind === 'unreachable' ? checkoutText('unclear') : problemText(end.problem));
    return;
  }
  if (end.kind === 'kept') {
    showToast(problemText(end.problem));
    await replacePage('/pages/order/index', { id: end.orderId });
  }
  if (end.kind !== 'placed') return;
  const { order, payment } = end;
  if (payment === 'cancelled' && order.payUntilMs !== null && visit.store) {
    showToast(checkoutText('keptForPayment', { time: clockText(visit.store.hours, order.payUntilMs) }));
  }
  if (payment === 'failed') showToast(checkoutText('paymentFailed'));
  if (order.bill !== null) {
    await replacePage('/customer/bill/index', { orderId: order.id });
    return;
  }
  const isPaid = payment === 'paid' || payment === 'nothing-to-pay';
  await replacePage('/pages/order/index', { id: order.id, ...(isPaid ? { paid: '1' } : {}) });
}

export default CheckoutPage;
