import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { openPage } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { queueText } from '../../text/queue';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import type { MyQueue } from './my-queue';

/** Taking a number; before it the page says what it is that proves the guest is near. */
export const TakeFoot = observer(function TakeFoot(props: {
  readonly mine: MyQueue;
  readonly partySize: number;
}) {
  const { mine, partySize } = props;
  const [freeTable, setFreeTable] = useState<string | null>(null);
  const { queue } = mine;
  if (queue === null) return null;
  const mayTake = mine.doorCode !== null || queue.fromHomeMetres !== null;
  const take = async (evenIfFree: boolean) => {
    const taken = await mine.take(partySize, evenIfFree);
    setFreeTable(taken.kind === 'come-in' ? taken.table : null);
    if (taken.kind === 'no-position') showToast(queueText('noPosition'));
    if (taken.kind === 'problem') showToast(customerProblemText(taken.problem));
  };
  return (
    <View className="queue-foot">
      {freeTable === null ? (
        <Why mine={mine} />
      ) : (
        <View className="queue-foot__why">
          <View className="strong jade">{queueText('comeIn')}</View>
          <View className="t12 quiet">{queueText('comeInLine', { table: freeTable })}</View>
        </View>
      )}
      <Button
        isWide
        look={freeTable === null ? 'primary' : 'line'}
        isOff={!mayTake}
        busyWords={mine.isBusy ? queueText('taking') : null}
        onPress={() => {
          if (mayTake) void take(freeTable !== null);
        }}
      >
        {queueText(!mayTake ? 'doorOnly' : freeTable === null ? 'take' : 'takeAnyway')}
      </Button>
    </View>
  );
});

const Why = observer(function Why({ mine }: { readonly mine: MyQueue }) {
  const metres = mine.queue?.fromHomeMetres ?? null;
  if (mine.doorCode !== null || metres === null) return null;
  return (
    <View className="queue-foot__why">
      <View className="t12 strong num">{queueText('fromHome', { km: metres / 1000 })}</View>
      <View className="t12 quiet">{queueText('fromHomeWhy')}</View>
    </View>
  );
});

interface WaitFootProps {
  readonly mine: MyQueue;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
}

/** The next step of a number, and the way out. */
export const WaitFoot = observer(function WaitFoot({ mine, onLeave, onAgain }: WaitFootProps) {
  const { ticket, queue } = mine;
  if (ticket === null || queue === null) return null;
  const mayBack = ticket.backUntilMs !== null && queue.nowMs <= ticket.backUntilMs;
  const comeBack = async () => {
    const problem = await mine.comeBack();
    const count = mine.ticket?.ahead ?? 0;
    showToast(problem === null ? queueText('isBack', { count }) : customerProblemText(problem));
  };
  const toMenu = () => void openPage('/pages/menu/index');
  return (
    <View className="queue-foot queue-foot__pair">
      {mine.isLive ? (
        <Button look="line" onPress={onLeave}>
          {queueText('leave')}
        </Button>
      ) : null}
      {ticket.status === 'passed' && mayBack ? (
        <Button
          className="grow"
          busyWords={mine.isBusy ? queueText('back') : null}
          onPress={() => void comeBack()}
        >
          {queueText('back')}
        </Button>
      ) : mine.isLive || ticket.table !== null ? (
        <Button className="grow" onPress={toMenu}>
          {queueText(ticket.table === null ? 'orderFirst' : 'menu')}
        </Button>
      ) : (
        <Button className="grow" onPress={onAgain}>
          {queueText('again')}
        </Button>
      )}
    </View>
  );
});
