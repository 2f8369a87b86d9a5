import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { openPage } from '../../platform/navigation';
import { rewardProblemText } from '../../text/reward-problems';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Note } from '../../ui/note/note';
import { isProblem } from '../parts/shelf';
import type { Invites } from './invites';

/** Who brought this guest, and how that stands; or why the invitation does not count. */
export const CameBy = observer(function CameBy({ invites }: { readonly invites: Invites }) {
  const { accepted, answer } = invites;
  if (accepted !== null && isProblem(accepted)) {
    return <Note tone="gold">{rewardProblemText(accepted)}</Note>;
  }
  const came = answer?.cameAs ?? null;
  if (came === null) return null;
  const name = accepted?.inviterName ?? null;
  const title = name === null ? rewardsText('cameByFriend') : rewardsText('cameBy', { name });
  const points = came.status === 'bound' ? (answer?.rules.friendPoints ?? 0) : came.points;
  return (
    <Card className="invite__came" label={title}>
      <View className="grow">
        <View className="t16 strong">{title}</View>
        <View className="quiet num">
          {came.status === 'taken-back'
            ? rewardsText('cameTakenBack')
            : rewardsText(came.status === 'bound' ? 'cameBound' : 'cameRewarded', { points })}
        </View>
      </View>
      {came.status === 'bound' ? (
        <Button size="m" onPress={() => void openPage('/pages/menu/index')}>
          {rewardsText('toMenu')}
        </Button>
      ) : null}
    </Card>
  );
});
