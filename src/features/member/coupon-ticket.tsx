import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Coupon } from '../../../domain/membership/coupon';
import { localText } from '../../text/language';
import { memberText } from '../../text/member';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { benefitWords, minimumWords } from '../checkout/coupon-words';
import { couponDateWords } from './coupon-dates';
import { couponState, ruleWords, type CouponPlace } from './coupon-rules';
import { houseClock } from './house-clock';
import './coupon-ticket.scss';

interface CouponTicketProps {
  readonly coupon: Coupon;
  readonly place: CouponPlace;
  /** Left out for coupons that are past. */
  readonly onUse?: () => void;
}

/** A coupon with its rules in plain words, until when it is good, and the way to use it. */
export const CouponTicket = observer(function CouponTicket({ coupon, place, onUse }: CouponTicketProps) {
  const state = couponState(coupon, place);
  const isUsable = state === 'usable';
  const isElsewhere = state === 'other-store';
  const name = localText(coupon.name);
  return (
    <View
      className={isUsable ? 'coupon-ticket' : 'coupon-ticket coupon-ticket--off'}
      ariaRole="group"
      ariaLabel={name}
    >
      <View className="coupon-ticket__stub">
        <View className="coupon-ticket__figure num">{benefitWords(coupon)}</View>
        <View className="t12 num">{minimumWords(coupon)}</View>
      </View>
      <View className="coupon-ticket__body">
        <View className="t16 strong coupon-ticket__name">{name}</View>
        {ruleWords(coupon, place).map((words) => (
          <View key={words} className="t12 quiet num">
            {words}
          </View>
        ))}
        <View className="t12 quiet num">{couponDateWords(coupon, state, houseClock(), place.nowMs)}</View>
        {state === 'held' ? (
          <View className="t12 chili coupon-ticket__why">
            <Icon name="info" size={12} /> {memberText('held')}
          </View>
        ) : null}
      </View>
      {onUse && (isUsable || isElsewhere) ? (
        <Button look="tint" size="s" label={memberText('useSpoken', { coupon: name })} onPress={onUse}>
          {memberText(isUsable ? 'use' : 'useAt')}
        </Button>
      ) : null}
    </View>
  );
});
