import { observer } from 'mobx-react-lite';
import type { Problem } from '../../platform/cloud';
import { rewardProblemText } from '../../text/reward-problems';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Bone } from '../../ui/skeleton/bone';

/** Before a page has something to show: bones, or why it did not come. */
export const NotThere = observer(function NotThere(props: {
  readonly problem: Problem | null;
  readonly onAgain: () => void;
}) {
  if (props.problem === null) {
    return (
      <>
        <Bone width="100%" height={132} radius={14} />
        <Bone width="100%" height={96} radius={14} />
        <Bone width="100%" height={96} radius={14} />
      </>
    );
  }
  return (
    <EmptyState
      mood="cold"
      title={rewardsText('failedTitle')}
      line={rewardProblemText(props.problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={props.onAgain}>
          {rewardsText('again')}
        </Button>
      }
    />
  );
});
