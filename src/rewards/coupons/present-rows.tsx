import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GiftView } from '../../../contract/rewards';
import type { Coupon } from '../../../domain/membership/coupon';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { visit } from '../../features/session/visit';
import { Ticket } from '../../features/member/ticket';
import { rewardProblemText } from '../../text/reward-problems';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import type { Shelf } from '../parts/shelf';
import { ticketPlace } from '../parts/ticket-place';

/** A coupon that may be given to a friend. */
export const GiftableTicket = observer(function GiftableTicket(props: {
  readonly coupon: Coupon;
  readonly onGive: () => void;
}) {
  const { coupon, onGive } = props;
  return (
    <Ticket terms={coupon} place={ticketPlace()} isOff={false} line={untilWords(coupon.validUntilMs)}>
      <Button
        look="tint"
        size="s"
        label={`${rewardsText('wrap')} ${localText(coupon.name)}`}
        onPress={onGive}
      >
        {rewardsText('wrap')}
      </Button>
    </Ticket>
  );
});

interface GiftRowProps {
  readonly shelf: Shelf;
  readonly gift: GiftView;
  readonly onShow: () => void;
}

/** A present that waits for a friend, or found one. */
export const GiftRow = observer(function GiftRow({ shelf, gift, onShow }: GiftRowProps) {
  const { coupon, status, untilMs } = gift;
  const isWaiting = status === 'waiting';
  const takeBack = async () => {
    const problem = await shelf.unwrap(coupon.id);
    showToast(problem === null ? rewardsText('unwrapped') : rewardProblemText(problem));
  };
  const line = isWaiting ? `${rewardsText('waiting')} · ${untilWords(untilMs)}` : rewardsText('gone');
  return (
    <Ticket terms={coupon} place={ticketPlace()} line={line} isOff={!isWaiting}>
      {isWaiting ? (
        <View className="coupon-centre__ways">
          <Button look="tint" size="s" onPress={onShow}>
            {rewardsText('send')}
          </Button>
          <Button
            look="quiet"
            size="s"
            label={`${rewardsText('unwrap')} ${localText(coupon.name)}`}
            onPress={() => void takeBack()}
          >
            {rewardsText('unwrap')}
          </Button>
        </View>
      ) : null}
    </Ticket>
  );
});

function untilWords(untilMs: number): string {
  return rewardsText('waitingUntil', { date: dateWords(houseClock(), untilMs, visit.nowMs) });
}
