import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { checkoutText } from '../../text/checkout';
import { localText } from '../../text/language';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Price } from '../../ui/price/price';
import { Tag } from '../../ui/tag/tag';
import { AmountRows } from '../cart/amount-rows';
import { BalanceRow } from './balance-row';
import { checkout } from './checkout';
import { PointsRow } from './points-row';
import './amounts-card.scss';

/** Every amount with its reason; coupon and points where they can be changed. */
export const AmountsCard = observer(function AmountsCard({ onCoupons }: { readonly onCoupons: () => void }) {
  const { quote } = checkout;
  if (quote === null) return null;
  const plainRows = quote.amounts.filter(
    ({ reason }) => reason.kind !== 'coupon' && reason.kind !== 'points',
  );
  return (
    <Card label={checkoutText('amounts')}>
      <AmountRows amounts={plainRows} />
      <View className="rule amounts__rule" />
      <CouponRow onCoupons={onCoupons} />
      <PointsRow />
      <DepositRow />
      <BalanceRow />
      <View className="rule amounts__rule" />
      <View className="amounts__total">
        <View className="quiet">
          {quote.saved > 0 ? (
            <View className="jade strong num">
              {checkoutText('savedInAll', { yuan: fenToYuanText(quote.saved) })}
            </View>
          ) : null}
        </View>
        <View className="amounts__sum">
          <View>{checkoutText('total')}</View>
          <Price fen={quote.payable} isExact />
        </View>
      </View>
    </Card>
  );
});

/** What was paid to keep the table goes off what is left to pay. */
const DepositRow = observer(function DepositRow() {
  const { fromDeposit } = checkout;
  if (fromDeposit === 0) return null;
  return (
    <View className="amounts__pick">
      <View className="grow">{checkoutText('deposit')}</View>
      <View className="num jade strong">{`−¥${fenToYuanText(fromDeposit)}`}</View>
    </View>
  );
});

const CouponRow = observer(function CouponRow({ onCoupons }: { readonly onCoupons: () => void }) {
  const { coupon, bestCoupon, coupons, quote, verdicts } = checkout;
  const saves = quote?.coupon?.fits === true ? quote.coupon.saves : 0;
  const fitting = verdicts.filter((verdict) => verdict.fits).length;
  return (
    <Pressable className="amounts__pick" onPress={onCoupons}>
      <View className="grow">
        <View className="row gap-4">
          <View>{checkoutText('coupon')}</View>
          {coupon !== null && coupon.id === bestCoupon?.id ? (
            <Tag tone="chili">{checkoutText('couponBest')}</Tag>
          ) : null}
        </View>
        <View className="t12 quiet clip">
          {couponLine(coupon === null ? null : localText(coupon.name), coupons.length)}
        </View>
      </View>
      {coupon === null ? (
        <View className="quiet">
          {fitting > 0
            ? checkoutText('couponNotUsed')
            : coupons.length > 0 && checkoutText('couponSee', { count: coupons.length })}
        </View>
      ) : (
        <View className="num jade strong">{`−¥${fenToYuanText(saves)}`}</View>
      )}
      <Icon name="right" size={16} />
    </Pressable>
  );
});

/** The coupon in use and how many others there are; without one, what the nearest is short of. */
function couponLine(name: string | null, count: number): string {
  if (name !== null) return count > 1 ? checkoutText('couponOthers', { name, count: count - 1 }) : name;
  const nearest = checkout.verdicts
    .flatMap((verdict) => (!verdict.fits && verdict.reason === 'COUPON_BELOW_MINIMUM' ? [verdict] : []))
    .sort((a, b) => a.missing - b.missing)[0];
  if (nearest === undefined) return checkoutText('couponNone');
  const coupon = checkout.coupons.find((candidate) => candidate.id === nearest.couponId);
  const missing = checkoutText('COUPON_BELOW_MINIMUM', { yuan: fenToShortYuanText(nearest.missing) });
  return coupon ? `${localText(coupon.name)} · ${missing}` : missing;
}
