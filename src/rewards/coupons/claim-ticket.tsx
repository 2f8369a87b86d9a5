import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GuestRewardView } from '../../../contract/rewards';
import { Ticket } from '../../features/member/ticket';
import { tick } from '../../platform/haptics';
import { rewardProblemText } from '../../text/reward-problems';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import { offerFacts, whyNot } from '../parts/reward-words';
import { isProblem, type Shelf } from '../parts/shelf';
import { ticketPlace } from '../parts/ticket-place';

interface ClaimTicketProps {
  readonly shelf: Shelf;
  readonly offer: GuestRewardView;
}

/** A coupon of the centre, with the tap that claims it or why there is none. */
export const ClaimTicket = observer(function ClaimTicket({ shelf, offer }: ClaimTicketProps) {
  const { goods } = offer;
  if (goods.kind !== 'coupon') return null;
  const reason = whyNot(offer, 0);
  const name = localText(offer.name);
  const claim = async () => {
    const taken = await shelf.take(offer);
    if (taken === null) return;
    if (isProblem(taken)) return showToast(rewardProblemText(taken));
    tick();
    showToast(rewardsText('claimedToast'));
  };
  const line = [
    rewardsText('goodFor', { days: goods.goodForDays }),
    ...(goods.isGiftable ? [rewardsText('giftable')] : []),
  ].join(' · ');
  return (
    <Ticket
      terms={{ ...goods, name: offer.name, storeIds: offer.storeIds }}
      place={ticketPlace()}
      line={line}
      why={<View className="t12 quiet num">{offerFacts(offer, shelf.answer?.nowMs ?? 0)}</View>}
      isOff={reason !== null}
    >
      {reason === null ? (
        <Button
          size="s"
          label={rewardsText('claimSpoken', { name })}
          busyWords={shelf.busyId === offer.id ? rewardsText('claiming') : null}
          onPress={() => void claim()}
        >
          {rewardsText('claim')}
        </Button>
      ) : (
        <Button size="s" isOff label={`${name}, ${reason}`} onPress={() => showToast(reason)}>
          {reason}
        </Button>
      )}
    </Ticket>
  );
});
