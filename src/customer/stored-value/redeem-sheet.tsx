import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { FormSheet } from '../../features/sheets/form-sheet';
import { customerProblemText } from '../../text/customer-problems';
import { storedValueText } from '../../text/stored-value';
import { showToast } from '../../ui/toast/toasts';
import { balanceStore } from './balance-store';

/** The code that a friend has sent, typed or pasted. */
export const RedeemSheet = observer(function RedeemSheet(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [code, setCode] = useState('');
  const redeem = async () => {
    const end = await balanceStore.redeem(code.trim());
    if (end.kind === 'problem') showToast(customerProblemText(end.problem));
    if (end.kind !== 'done') return;
    props.onClose();
    showToast(storedValueText('redeemed', { yuan: fenToYuanText(end.amount) }));
  };
  return (
    <FormSheet
      isOpen={props.isOpen}
      title={storedValueText('redeemTitle')}
      button={storedValueText('redeemNow')}
      isOff={code.trim() === ''}
      busyWords={balanceStore.busy === 'redeeming' ? storedValueText('redeeming') : null}
      bodyClass="redeem-sheet"
      onSend={() => (code.trim() === '' ? undefined : void redeem())}
      onClose={props.onClose}
    >
      <View className="redeem-sheet__field">
        <View className="t12 quiet">{storedValueText('redeemField')}</View>
        <Input
          className="redeem-sheet__input"
          maxlength={40}
          defaultValue={code}
          ariaLabel={storedValueText('redeemField')}
          onInput={(event) => setCode(event.detail.value)}
          cursorSpacing={120}
        />
      </View>
    </FormSheet>
  );
});
