import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { VoucherView } from '../../../contract/rewards-office';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { localText } from '../../text/language';
import { membersRedeemText } from '../../text/members-redeem';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';

interface VoucherCardProps {
  readonly board: Board;
  readonly voucher: VoucherView;
  readonly isBusy: boolean;
  readonly onHand: () => void;
  readonly onAnother: () => void;
}

/** What a code is worth, large enough to be read at arm's length; or why it is worth nothing. */
export const VoucherCard = observer(function VoucherCard(props: VoucherCardProps) {
  const { board, voucher, isBusy, onHand, onAnother } = props;
  const isGood = voucher.status === 'open';
  return (
    <>
      <View className={isGood ? 'redeem__verdict' : 'redeem__verdict redeem__verdict--no'} ariaRole="status">
        <View className="row gap-8 t16 strong">
          <Icon name={isGood ? 'check' : 'close'} />
          {isGood ? membersRedeemText('ready') : whyNotWords(board, voucher)}
        </View>
        <View className="redeem__name display">{localText(voucher.name)}</View>
        <View className="num">
          {membersRedeemText('facts', {
            points: voucher.price,
            date: timeWords(board, voucher.validUntilMs),
          })}
        </View>
      </View>
      <View className="row gap-8">
        <Button look="line" onPress={onAnother}>
          {membersRedeemText('another')}
        </Button>
        {isGood ? (
          <Button className="grow" busyWords={isBusy ? membersRedeemText('handing') : null} onPress={onHand}>
            {membersRedeemText('hand')}
          </Button>
        ) : null}
      </View>
    </>
  );
});

export function whyNotWords(board: Board, { status, redeemedBy, redeemedAtMs }: VoucherView): string {
  if (status === 'redeemed' && redeemedAtMs !== null) {
    return membersRedeemText('redeemed', { time: timeWords(board, redeemedAtMs), name: redeemedBy ?? '' });
  }
  if (status === 'cancelled' || status === 'issued') return membersRedeemText(status);
  return membersRedeemText('expired');
}
