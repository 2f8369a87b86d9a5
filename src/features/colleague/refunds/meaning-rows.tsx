import { View } from '@tarojs/components';
import type { RefundMeaning } from '../../../../contract/refunds';
import { fenToYuanText } from '../../../../domain/money/yuan-text';
import { staffRefundsText } from '../../../text/staff-refunds';
import './meaning-rows.scss';

/** Everything that comes back with a refund by the way it takes, and everything that stays. */
export function MeaningRows({ meaning }: { readonly meaning: RefundMeaning }) {
  const { amount, toBalance, offBill, toDeposit = 0, inCash, points, pointsTakenBack, moneyLeft } = meaning;
  const toWeChat = amount - toBalance - offBill - toDeposit - inCash;
  const coupon = couponWords(meaning.coupon);
  return (
    <View className="meaning">
      {toWeChat > 0 || amount === 0 ? (
        <View className="meaning__sum">
          <View className="grow">{staffRefundsText('toGuest')}</View>
          <View className="num">¥{fenToYuanText(toWeChat)}</View>
        </View>
      ) : null}
      {toBalance === 0 ? null : (
        <View className="meaning__sum">
          <View className="grow">{staffRefundsText('toBalance')}</View>
          <View className="num">¥{fenToYuanText(toBalance)}</View>
        </View>
      )}
      {offBill === 0 ? null : <Row what={staffRefundsText('offBill')} value={`¥${fenToYuanText(offBill)}`} />}
      {toDeposit === 0 ? null : (
        <Row what={staffRefundsText('toDeposit')} value={`¥${fenToYuanText(toDeposit)}`} />
      )}
      {inCash === 0 ? null : <Row what={staffRefundsText('inCash')} value={`¥${fenToYuanText(inCash)}`} />}
      {points === 0 ? null : (
        <Row what={staffRefundsText('points')} value={staffRefundsText('pointsCount', { count: points })} />
      )}
      {coupon === null ? null : <Row what={staffRefundsText('coupon')} value={coupon} />}
      {pointsTakenBack === 0 ? null : (
        <Row
          what={`${staffRefundsText('pointsTakenBack')} · ${staffRefundsText('pointsSpentRule')}`}
          value={staffRefundsText('pointsCount', { count: pointsTakenBack })}
        />
      )}
      <Row what={staffRefundsText('moneyLeft')} value={`¥${fenToYuanText(moneyLeft)}`} />
    </View>
  );
}

function Row({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <View className="meaning__row">
      <View className="grow">{what}</View>
      <View className="num">{value}</View>
    </View>
  );
}

function couponWords(coupon: RefundMeaning['coupon']): string | null {
  switch (coupon) {
    case 'none':
      return null;
    case 'returned':
      return staffRefundsText('couponReturned');
    case 'stays-used':
      return staffRefundsText('couponStays');
    case 'ended':
      return staffRefundsText('couponEnded');
  }
}
