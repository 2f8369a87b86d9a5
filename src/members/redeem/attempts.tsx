import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { localText } from '../../text/language';
import { membersRedeemText } from '../../text/members-redeem';
import { rewardStaffProblemText } from '../../text/reward-staff-problems';
import { Icon } from '../../ui/icon/icon';
import type { Attempt } from './redeeming';

/** What became of the last codes, newest first, for who asks a minute later. */
export const Attempts = observer(function Attempts(props: {
  readonly board: Board;
  readonly attempts: readonly Attempt[];
}) {
  if (props.attempts.length === 0) return null;
  return (
    <View>
      <View className="quiet redeem__title" ariaRole="heading">
        {membersRedeemText('justNow')}
      </View>
      <View className="redeem__list">
        {props.attempts.map(({ id, voucher, problem, atMs }) => (
          <View key={id} className="redeem__attempt">
            <Icon
              name={problem === null ? 'check' : 'close'}
              className={problem === null ? 'jade' : 'chili'}
            />
            <View className="grow">
              <View className="strong">
                {voucher === null ? membersRedeemText('code') : localText(voucher.name)}
              </View>
              <View className="t12 quiet">
                {problem === null ? membersRedeemText('handed') : rewardStaffProblemText(problem)}
              </View>
            </View>
            <View className="t12 quiet num">{timeWords(props.board, atMs)}</View>
          </View>
        ))}
      </View>
    </View>
  );
});
