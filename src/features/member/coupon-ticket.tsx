import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Coupon } from '../../../domain/membership/coupon';
import { localText } from '../../text/language';
import { memberText } from '../../text/member';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { couponDateWords } from './coupon-dates';
import { couponState, type CouponPlace } from './coupon-rules';
import { houseClock } from './house-clock';
import { Ticket } from './ticket';

interface CouponTicketProps {
  readonly coupon: Coupon;
  readonly place: CouponPlace;
  /** Left out for coupons that are past. */
  readonly onUse?: () => void;
}

/** A coupon in the guest's hands, until when it is good, and the way to use it. */
export const CouponTicket = observer(function CouponTicket({ coupon, place, onUse }: CouponTicketProps) {
  const state = couponState(coupon, place);
  const isUsable = state === 'usable';
  const isElsewhere = state === 'other-store';
  const held = (
    <View className="t12 chili coupon-ticket__why">
      <Icon name="info" size={12} /> {memberText('held')}
    </View>
  );
  return (
    <Ticket
      terms={coupon}
      place={place}
      line={couponDateWords(coupon, state, houseClock(), place.nowMs)}
      isOff={!isUsable}
      why={state === 'held' ? held : null}
    >
      {onUse && (isUsable || isElsewhere) ? (
        <Button
          look="tint"
          size="s"
          label={memberText('useSpoken', { coupon: localText(coupon.name) })}
          onPress={onUse}
        >
          {memberText(isUsable ? 'use' : 'useAt')}
        </Button>
      ) : null}
    </Ticket>
  );
});
