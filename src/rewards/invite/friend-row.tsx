import { View } from '@tarojs/components';
import type { GuestAnswers } from '../../../contract/guest';
import { houseClock } from '../../features/member/house-clock';
import { dateText } from '../../features/session/store-clock';
import { rewardsText } from '../../text/rewards';

type Friend = GuestAnswers['viewInvites']['friends'][number];

/** A friend by the first character of the name, and how the invitation stands. */
export function FriendRow({ friend }: { readonly friend: Friend }) {
  const { name, status, points, atMs } = friend;
  return (
    <View className="invite__friend">
      <View className="grow">
        <View className="strong">{name ?? rewardsText('friend')}</View>
        <View className="t12 quiet num">{dateText(houseClock(), atMs).slice(0, 10)}</View>
      </View>
      <View className="invite__state">
        <View className={status === 'rewarded' ? 'jade' : 'quiet'}>
          {rewardsText(status === 'taken-back' ? 'takenBack' : status)}
        </View>
        {status === 'rewarded' ? (
          <View className="t12 num gold">
            {points === 0 ? rewardsText('overCap') : rewardsText('gotPoints', { points })}
          </View>
        ) : null}
      </View>
    </View>
  );
}
