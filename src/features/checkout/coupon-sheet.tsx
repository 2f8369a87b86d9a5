import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Coupon } from '../../../domain/membership/coupon';
import type { CouponVerdict } from '../../../domain/pricing/quote';
import { checkoutText } from '../../text/checkout';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { Tag } from '../../ui/tag/tag';
import { monthAndDay } from '../session/store-clock';
import { visit } from '../session/visit';
import { benefitWords, minimumWords, verdictWords } from './coupon-words';
import { checkout } from './checkout';
import './coupon-sheet.scss';

interface CouponSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every coupon the member has: those that fit with what they save, the others with the rule that forbids them. */
export const CouponSheet = observer(function CouponSheet({ isOpen, onClose }: CouponSheetProps) {
  const { coupons, verdicts } = checkout;
  const judged = coupons.flatMap((coupon, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ coupon, verdict }] : [];
  });
  judged.sort((a, b) => savingOf(b.verdict) - savingOf(a.verdict));
  const skip = () => {
    checkout.chooseCoupon('none');
    onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={checkoutText('couponTitle')}
      closeLabel={shellText('close')}
      title={checkoutText('couponTitle')}
      foot={
        <Button look="line" className="grow" onPress={skip}>
          {checkoutText('couponSkip')}
        </Button>
      }
    >
      <View className="coupon-sheet">
        {judged.map(({ coupon, verdict }) => (
          <CouponTicket key={coupon.id} coupon={coupon} verdict={verdict} onUsed={onClose} />
        ))}
        {judged.length === 0 ? <View className="quiet">{checkoutText('couponNone')}</View> : null}
      </View>
    </Sheet>
  );
});

interface CouponTicketProps {
  readonly coupon: Coupon;
  readonly verdict: CouponVerdict;
  readonly onUsed: () => void;
}

const CouponTicket = observer(function CouponTicket({ coupon, verdict, onUsed }: CouponTicketProps) {
  const isInUse = checkout.coupon?.id === coupon.id;
  const use = () => {
    checkout.chooseCoupon({ couponId: coupon.id });
    onUsed();
  };
  const until = visit.store ? monthAndDay(visit.store.hours, coupon.validUntilMs - 1) : null;
  return (
    <View className={verdict.fits ? 'coupon' : 'coupon coupon--off'}>
      <View className="coupon__stub">
        <View className="coupon__figure num">{benefitWords(coupon)}</View>
        <View className="t12">{minimumWords(coupon)}</View>
      </View>
      <View className="coupon__body">
        <View className="row gap-4">
          <View className="strong clip">{localText(coupon.name)}</View>
          {checkout.bestCoupon?.id === coupon.id ? (
            <Tag tone="chili">{checkoutText('couponBest')}</Tag>
          ) : null}
        </View>
        {until === null ? null : <View className="t12 quiet">{checkoutText('couponUntil', until)}</View>}
        <View className={verdict.fits ? 't12 jade' : 't12 chili'}>{verdictWords(verdict)}</View>
      </View>
      {verdict.fits ? (
        <Button look={isInUse ? 'quiet' : 'primary'} size="s" onPress={use}>
          {checkoutText(isInUse ? 'couponUsed' : 'couponUse')}
        </Button>
      ) : null}
    </View>
  );
});

function savingOf(verdict: CouponVerdict): number {
  return verdict.fits ? verdict.saves : -1;
}
