import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GiftView } from '../../../contract/rewards';
import type { Coupon } from '../../../domain/membership/coupon';
import { rewardProblemText } from '../../text/reward-problems';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { isProblem, type Shelf } from '../parts/shelf';
import { ShareButton } from '../parts/share-button';
import { giftPath } from './gift-path';

interface GiftSheetProps {
  readonly shelf: Shelf;
  /** Null while the sheet is shut. */
  readonly coupon: Coupon | null;
  /** The present, once it is wrapped. */
  readonly gift: GiftView | null;
  readonly onWrapped: (gift: GiftView) => void;
  readonly onClose: () => void;
}

/** Giving takes two taps: the rules and wrapping, then the card; for a link has to be there before it can be sent. */
export const GiftSheet = observer(function GiftSheet(props: GiftSheetProps) {
  const { shelf, coupon, gift, onWrapped, onClose } = props;
  const wrap = async () => {
    if (coupon === null) return;
    const wrapped = await shelf.wrap(coupon.id);
    if (!isProblem(wrapped)) return onWrapped(wrapped);
    showToast(rewardProblemText(wrapped));
    onClose();
  };
  const title = rewardsText('wrapTitle');
  return (
    <Sheet
      isOpen={coupon !== null}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        gift === null ? (
          <Button
            isWide
            icon="gift"
            busyWords={shelf.busyId === null ? null : rewardsText('wrapping')}
            onPress={() => void wrap()}
          >
            {rewardsText('wrapConfirm')}
          </Button>
        ) : (
          <ShareButton path={giftPath(gift.token)} label={rewardsText('send')}>
            {rewardsText('send')}
          </ShareButton>
        )
      }
    >
      <View className="coupon-centre__giving">
        <View className="t16 strong">{coupon === null ? '' : localText(coupon.name)}</View>
        <View className="quiet">{rewardsText('wrapLine')}</View>
      </View>
    </Sheet>
  );
});
