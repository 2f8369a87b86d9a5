import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import {
  paymentSheet,
  readPaymentSheet,
  settlePaymentSheet,
  type OpenPaymentSheet,
  type PaymentSheetFacts,
} from '../../platform/payment';
import { paymentText } from '../../text/payment';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import './payment-sheet.scss';

const codeLength = 6;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'erase'] as const;
type Key = (typeof keys)[number];

/** The till of the local browser, as WeChat Pay looks: any six digits pay, the cross goes back. */
export const PaymentSheet = observer(function PaymentSheet() {
  const sheet = paymentSheet.get();
  return sheet === null ? null : <OpenSheet key={sheet.prepayId} sheet={sheet} />;
});

const OpenSheet = observer(function OpenSheet({ sheet }: { readonly sheet: OpenPaymentSheet }) {
  const [entered, setEntered] = useState(0);
  const facts = usePaymentFacts(sheet.prepayId);
  const isComplete = entered >= codeLength;
  const settle = async (action: 'confirm' | 'cancel') => {
    sheet.close(await settlePaymentSheet(sheet.prepayId, action));
  };
  const press = (key: Key) => {
    if (key === '' || isComplete || facts === null) return;
    const next = key === 'erase' ? Math.max(0, entered - 1) : entered + 1;
    setEntered(next);
    if (next === codeLength) void settle('confirm');
  };
  return (
    <View className="pay-sheet" ariaRole="dialog" ariaLabel={paymentText('title')}>
      <View className="pay-sheet__scrim" />
      <View className="pay-sheet__panel">
        <View className="pay-sheet__top">
          <Pressable
            className="pay-sheet__close"
            label={paymentText('cancel')}
            isDisabled={isComplete}
            onPress={() => void settle('cancel')}
          >
            <Icon name="close" size={20} />
          </Pressable>
          <View className="grow pay-sheet__title">{paymentText('title')}</View>
          <Tag>{paymentText('demo')}</Tag>
        </View>
        <View className="pay-sheet__what">
          <View>{facts === undefined ? '' : (facts?.merchantName ?? paymentText('gone'))}</View>
          <View className="pay-sheet__sum num">
            <View className="pay-sheet__sign">¥</View>
            <View>{facts ? fenToYuanText(facts.total) : '—'}</View>
          </View>
        </View>
        <View className="pay-sheet__way">
          <View className="grow quiet">{paymentText('way')}</View>
          <Icon name="wallet" size={20} />
          <View>{paymentText('change')}</View>
        </View>
        <View
          className="pay-sheet__code"
          ariaRole="status"
          ariaLabel={paymentText('digits', { count: entered })}
        >
          {Array.from({ length: codeLength }, (_, index) => (
            <View key={index} className={cellClass(index, entered)} />
          ))}
        </View>
        <View className="pay-sheet__hint t12 quiet">{paymentText(isComplete ? 'settling' : 'hint')}</View>
        <Keyboard onKey={press} />
      </View>
    </View>
  );
});

const Keyboard = observer(function Keyboard({ onKey }: { readonly onKey: (key: Key) => void }) {
  return (
    <View className="pay-sheet__keys">
      {keys.map((key) =>
        key === '' ? (
          <View key="none" className="pay-sheet__key pay-sheet__key--mute" />
        ) : (
          <Pressable
            key={key}
            className={key === 'erase' ? 'pay-sheet__key pay-sheet__key--mute' : 'pay-sheet__key'}
            label={key === 'erase' ? paymentText('erase') : key}
            onPress={() => onKey(key)}
          >
            {key === 'erase' ? <Icon name="erase" /> : key}
          </Pressable>
        ),
      )}
    </View>
  );
});

/** Undefined while they are fetched, null when the local cloud does not know the payment. */
function usePaymentFacts(prepayId: string): PaymentSheetFacts | null | undefined {
  const [facts, setFacts] = useState<PaymentSheetFacts | null | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    void readPaymentSheet(prepayId).then((read) => {
      if (isShown) setFacts(read);
    });
    return () => {
      isShown = false;
    };
  }, [prepayId]);
  return facts;
}

function cellClass(index: number, entered: number): string {
  if (index < entered) return 'pay-sheet__cell pay-sheet__cell--in';
  return index === entered ? 'pay-sheet__cell pay-sheet__cell--now' : 'pay-sheet__cell';
}
