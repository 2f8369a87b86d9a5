import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { FormSheet } from '../../features/sheets/form-sheet';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { queueText } from '../../text/queue';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import type { MyQueue } from './my-queue';

interface SheetProps {
  readonly mine: MyQueue;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Whether the guest really gives the place up. */
export const LeaveSheet = observer(function LeaveSheet({ mine, isOpen, onClose }: SheetProps) {
  const title = queueText('leaveTitle', { number: mine.ticket?.number ?? '' });
  const leave = async () => {
    const problem = await mine.leave();
    onClose();
    showToast(problem === null ? queueText('left') : customerProblemText(problem));
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <View className="queue-foot__pair">
          <Button look="line" onPress={() => void leave()}>
            {queueText('leave')}
          </Button>
          <Button className="grow" onPress={onClose}>
            {queueText('stay')}
          </Button>
        </View>
      }
    >
      <View className="quiet">{queueText('leaveLine')}</View>
    </Sheet>
  );
});

/** Another size, and what it does to the place. */
export const PartySheet = observer(function PartySheet({ mine, isOpen, onClose }: SheetProps) {
  const { queue, ticket } = mine;
  const [people, setPeople] = useState(ticket?.partySize ?? 2);
  useEffect(() => {
    if (isOpen) setPeople(ticket?.partySize ?? 2);
  }, [isOpen, ticket?.partySize]);
  const groups = queue?.groups ?? [];
  const most = groups[groups.length - 1]?.upToPartySize ?? people;
  const group = groups.find(({ upToPartySize }) => people <= upToPartySize);
  const isSame = group?.letter === ticket?.letter;
  const change = async () => {
    const problem = await mine.changeParty(people);
    onClose();
    const number = mine.ticket?.number ?? '';
    showToast(problem === null ? queueText('changed', { number }) : customerProblemText(problem));
  };
  return (
    <FormSheet
      isOpen={isOpen}
      title={queueText('peopleTitle')}
      button={queueText('change', { count: people })}
      isOff={people === ticket?.partySize}
      busyWords={mine.isBusy ? queueText('change', { count: people }) : null}
      onSend={() => (people === ticket?.partySize ? onClose() : void change())}
      onClose={onClose}
    >
      <View className="row between queue-party">
        <View className="t16 strong num">{queueText('peopleCount', { count: people })}</View>
        <Stepper
          isLarge
          value={people}
          least={1}
          isAtLimit={people >= most}
          moreLabel={queueText('more')}
          lessLabel={queueText('less')}
          onMore={() => setPeople(Math.min(most, people + 1))}
          onLess={() => setPeople(Math.max(1, people - 1))}
        />
      </View>
      <View className="quiet">
        {isSame || !group
          ? queueText('keepsPlace')
          : queueText('losesPlace', { group: localText(group.name) })}
      </View>
    </FormSheet>
  );
});
