import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { billText } from '../../text/bill';
import { Button } from '../../ui/button/button';
import type { FollowedBill } from './bill-store';
import type { ShareDraft } from './share-draft';

interface BillFootProps {
  readonly followed: FollowedBill;
  readonly draft: ShareDraft;
  readonly onPay: () => void;
}

/** The one thing to do next while something is left; when others are paying the rest, it says so. */
export const BillFoot = observer(function BillFoot({ followed, draft, onPay }: BillFootProps) {
  const { bill, isNone, unclearNumber } = followed;
  if (bill === null || isNone || bill.status !== 'open' || bill.owed === 0) return null;
  const isOff = draft.left === 0 || unclearNumber !== null;
  return (
    <View className="bill-foot">
      <Button isWide isOff={isOff} onPress={() => (isOff ? undefined : onPay())}>
        {unclearNumber !== null
          ? billText('unclear')
          : draft.left === 0
            ? billText('allBeingPaid')
            : billText('payLeft', { yuan: fenToYuanText(draft.left) })}
      </Button>
    </View>
  );
});
