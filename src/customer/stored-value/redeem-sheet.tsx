import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { storedValueText } from '../../text/stored-value';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
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
    <Sheet
      isOpen={props.isOpen}
      onClose={props.onClose}
      label={storedValueText('redeemTitle')}
      closeLabel={shellText('close')}
      title={storedValueText('redeemTitle')}
      foot={
        <Button
          className="grow"
          isOff={code.trim() === ''}
          busyWords={balanceStore.busy === 'redeeming' ? storedValueText('redeeming') : null}
          onPress={() => (code.trim() === '' ? undefined : void redeem())}
        >
          {storedValueText('redeemNow')}
        </Button>
      }
    >
      <View className="redeem-sheet">
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
      </View>
    </Sheet>
  );
});
