import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { OrderSummary } from '../../../contract/views';
import { complaintLimits } from '../../../domain/service-task/complaint';
import { summaryDate, summaryPlace } from '../../features/orders/summary-words';
import { visit } from '../../features/session/visit';
import { FormSheet } from '../../features/sheets/form-sheet';
import { callGuest } from '../../platform/cloud';
import { openPage } from '../../platform/navigation';
import { siteText } from '../../text/site';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { LineField, LongField } from './field';
import { say } from './say';
import type { SiteView } from './site-view';

const ordersOffered = 5;

interface ComplainSheetProps {
  readonly site: SiteView;
  readonly onClose: () => void;
}

/** What went wrong, with which order, and where to call; it leads to the conversation, where it goes on. */
export const ComplainSheet = observer(function ComplainSheet({ site, onClose }: ComplainSheetProps) {
  const storeId = visit.store?.id ?? null;
  const [form, setForm] = useState({ words: '', orderId: null as string | null, phone: '' });
  const orders = useOrdersOf(storeId);
  const send = async () => {
    const words = form.words.trim();
    if (words === '' || storeId === null) return showToast(siteText('complainFirst'));
    if (!(await say(site.complain({ ...form, storeId, words }), siteText('complained')))) return;
    onClose();
    await openPage('/customer/chat/index', { storeId });
  };
  return (
    <FormSheet
      isOpen
      title={siteText('complain')}
      button={siteText('complainSend')}
      busyWords={site.sending.isBusy ? siteText('sending') : null}
      bodyClass="site__form"
      onSend={() => void send()}
      onClose={onClose}
    >
      <LongField
        value={form.words}
        maxLength={complaintLimits.wordsLength}
        label={siteText('complainLabel')}
        placeholder={siteText('complainPlaceholder')}
        onType={(words) => setForm({ ...form, words })}
      />
      {orders.length === 0 ? null : (
        <View>
          <View className="t12 quiet site__label">{siteText('complainOrder')}</View>
          <Chips>
            {orders.map((order) => (
              <Chip
                key={order.id}
                isTall
                words={summaryDate(order, visit.nowMs)}
                detail={summaryPlace(order)}
                isChosen={order.id === form.orderId}
                onPress={() => setForm({ ...form, orderId: order.id === form.orderId ? null : order.id })}
              />
            ))}
          </Chips>
        </View>
      )}
      <LineField
        type="number"
        value={form.phone}
        maxLength={20}
        label={siteText('complainPhone')}
        onType={(phone) => setForm({ ...form, phone })}
      />
      <View className="t12 quiet">{siteText('complainLine')}</View>
    </FormSheet>
  );
});

/** The guest's newest orders at a store; none while they are on their way, for a complaint needs no order. */
function useOrdersOf(storeId: string | null): readonly OrderSummary[] {
  const [orders, setOrders] = useState<readonly OrderSummary[]>([]);
  useEffect(() => {
    if (storeId === null) return undefined;
    let isThere = true;
    void callGuest('listOrders', { beforeMs: null }).then((answer) => {
      if (!answer.ok || !isThere) return;
      const ofStore = answer.data.orders.filter((order) => order.storeId === storeId);
      setOrders(ofStore.slice(0, ordersOffered));
    });
    return () => {
      isThere = false;
    };
  }, [storeId]);
  return orders;
}
