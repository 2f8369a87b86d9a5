import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { BillView } from '../../../contract/bills';
import { openPage } from '../../platform/navigation';
import { billText } from '../../text/bill';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { BillHero } from './bill-hero';
import { BillNotes } from './bill-notes';
import { BillParts } from './bill-parts';
import { BillRounds } from './bill-rounds';
import type { FollowedBill } from './bill-store';
import { sitsElsewhere } from './sits-elsewhere';

interface BillBodyProps {
  readonly followed: FollowedBill;
  readonly onPayOn: () => void;
  readonly onGiveUp: () => void;
  readonly onAddRound: () => void;
}

/** The bill itself, or why there is none to see. */
export const BillBody = observer(function BillBody(props: BillBodyProps) {
  const { followed, onPayOn, onGiveUp, onAddRound } = props;
  const { bill, isNone, problem } = followed;
  if (isNone) return <NoBill title={bill === null ? 'noneTitle' : 'goneTitle'} />;
  if (bill === null) return problem === null ? <Bones /> : <NotFound followed={followed} />;
  return (
    <>
      <BillHero bill={bill} />
      <BillNotes followed={followed} onPayOn={onPayOn} onGiveUp={onGiveUp} />
      {bill.status === 'open' ? <Actions followed={followed} bill={bill} onAddRound={onAddRound} /> : null}
      <BillRounds bill={bill} />
      <BillParts bill={bill} />
      <View className="t12 quiet bill-page__rule">{billText('rule')}</View>
    </>
  );
});

interface ActionsProps {
  readonly followed: FollowedBill;
  readonly bill: BillView;
  readonly onAddRound: () => void;
}

const Actions = observer(function Actions({ followed, onAddRound }: ActionsProps) {
  const call = async () => {
    const problem = await followed.callWaiter();
    showToast(problem === null ? billText('waiterCalled') : customerProblemText(problem));
  };
  if (sitsElsewhere(followed) && followed.orderToCallFrom === null) return null;
  return (
    <Card className="bill-actions">
      {sitsElsewhere(followed) ? null : (
        <Action icon="plus" words={billText('addRound')} onPress={onAddRound} />
      )}
      {followed.orderToCallFrom === null ? null : (
        <Action icon="bell" words={billText('callWaiter')} onPress={() => void call()} />
      )}
    </Card>
  );
});

function Action(props: { readonly icon: IconName; readonly words: string; readonly onPress: () => void }) {
  return (
    <Pressable className="bill-action" onPress={props.onPress}>
      <Icon name={props.icon} />
      {props.words}
    </Pressable>
  );
}

function NoBill({ title }: { readonly title: 'noneTitle' | 'goneTitle' }) {
  return (
    <EmptyState
      mood="warm"
      title={billText(title)}
      line={billText(title === 'noneTitle' ? 'noneLine' : 'goneLine')}
      action={
        <Button size="m" onPress={() => void openPage('/pages/menu/index')}>
          {billText('toMenu')}
        </Button>
      }
    />
  );
}

const NotFound = observer(function NotFound({ followed }: { readonly followed: FollowedBill }) {
  const { problem } = followed;
  if (problem === null) return null;
  return (
    <EmptyState
      mood="cold"
      title={problem.kind === 'refused' ? billText('failedTitle') : shellText('offlineTitle')}
      line={customerProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void followed.fetch(false)}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={132} radius={14} />
      <Bone width="100%" height={64} radius={14} />
      <Bone width="100%" height={188} radius={14} />
      <Bone width="100%" height={188} radius={14} />
    </>
  );
}
