import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { GuestAnswers } from '../../../contract/guest';
import { houseClock } from '../../features/member/house-clock';
import { dateWords } from '../../features/member/house-time';
import { Ticket } from '../../features/member/ticket';
import { tick } from '../../platform/haptics';
import { rewardProblemText } from '../../text/reward-problems';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import { ticketPlace } from '../parts/ticket-place';
import { Present } from './present';

type Gift = GuestAnswers['viewGift'];

/** A present whose link brought the guest here: what is in it, and the tap that takes it. */
export const PresentForMe = observer(function PresentForMe({ token }: { readonly token: string }) {
  const [present] = useState(() => new Present(token));
  useEffect(() => void present.look(), [present]);
  const { gift, problem, isBusy } = present;
  const claim = async () => {
    const failed = await present.claim();
    if (failed === null) tick();
    else showToast(rewardProblemText(failed));
  };
  if (problem !== null) return <Note tone="chili">{rewardProblemText(problem)}</Note>;
  if (gift === null) return null;
  return (
    <Card className="coupon-centre__present" label={headWords(gift)}>
      <View className="row gap-8">
        <Icon name="gift" className="chili" />
        <View className="t16 strong" ariaRole="heading">
          {headWords(gift)}
        </View>
      </View>
      <View className="coupon-centre__inside">
        <Ticket
          terms={gift.coupon}
          place={ticketPlace()}
          isOff={gift.status !== 'waiting' && !gift.isMine}
          line={rewardsText('waitingUntil', {
            date: dateWords(houseClock(), gift.coupon.validUntilMs, gift.nowMs),
          })}
        >
          {null}
        </Ticket>
      </View>
      {gift.status === 'waiting' && !gift.isOwn ? (
        <Button isWide busyWords={isBusy ? rewardsText('claiming') : null} onPress={() => void claim()}>
          {rewardsText('giftClaim')}
        </Button>
      ) : (
        <View className="quiet">{stateWords(gift)}</View>
      )}
    </Card>
  );
});

function headWords({ giverName }: Gift): string {
  return giverName === null ? rewardsText('giftFromFriend') : rewardsText('giftFrom', { name: giverName });
}

function stateWords({ status, isMine, isOwn }: Gift): string {
  if (isMine) return rewardsText('giftMine');
  if (isOwn && status === 'waiting') return rewardsText('giftOwn');
  if (status === 'taken-back') return rewardsText('giftTakenBack');
  return rewardsText(status === 'expired' ? 'giftExpired' : 'giftClaimedByOther');
}
