import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Board } from '../../features/colleague/live/board';
import { staffSession } from '../../features/colleague/session/staff-session';
import { pickAndSend } from '../../features/conversation/composer';
import { CitedOrderFacts } from '../../features/conversation/message-body';
import { goBack, openPage } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffServiceText } from '../../text/staff-service';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { ApologySheet, apologyWords, mayApologise } from './apology-sheet';
import { likelyOrder } from './guest-words';
import type { Talk } from './talk';
import { say } from '../../features/colleague/parts/say';
import { TaskSheet } from './task-sheet';
import { TransferSheet } from './transfer-sheet';

interface PlusSheetProps {
  readonly board: Board;
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Further = 'order' | 'apology' | 'transfer' | 'task';

interface Choice {
  readonly icon: IconName;
  readonly title: string;
  readonly line: string;
  readonly run: () => void;
}

/** All that can be done besides words, as far as the role and the conversation allow it. */
export const PlusSheet = observer(function PlusSheet({ board, talk, isOpen, onClose }: PlusSheetProps) {
  const [further, setFurther] = useState<Further | null>(null);
  const shut = () => setFurther(null);
  const choices = choicesOf(talk, setFurther).filter((choice): choice is Choice => choice !== null);
  return (
    <>
      <Sheet
        isOpen={isOpen}
        onClose={onClose}
        label={staffServiceText('otherThings')}
        title={staffServiceText('otherThings')}
        closeLabel={shellText('close')}
      >
        <View className="plus-sheet">
          {choices.map(({ icon, title, line, run }) => (
            <Pressable
              key={title}
              className="plus-sheet__row"
              label={`${title}, ${line}`}
              onPress={() => {
                onClose();
                run();
              }}
            >
              <Icon name={icon} />
              <View className="grow">
                <View className="t16">{title}</View>
                <View className="t12 quiet">{line}</View>
              </View>
            </Pressable>
          ))}
        </View>
      </Sheet>
      <OrderCardSheet talk={talk} isOpen={further === 'order'} onClose={shut} />
      <ApologySheet talk={talk} isOpen={further === 'apology'} onClose={shut} />
      <TransferSheet talk={talk} isOpen={further === 'transfer'} onClose={shut} />
      <TaskSheet board={board} talk={talk} isOpen={further === 'task'} onClose={shut} />
    </>
  );
});

function choicesOf(talk: Talk, go: (further: Further) => void): readonly (Choice | null)[] {
  const { lock, orders, card } = talk;
  const maySend = lock === null;
  const isMine = maySend || lock === 'window-shut';
  const order = card === null ? null : likelyOrder(card);
  const text = staffServiceText;
  const choice = (icon: IconName, title: string, line: string, run: () => void) => ({
    icon,
    title,
    line,
    run,
  });
  return [
    maySend
      ? choice('image', text('picture'), text('pictureLine'), () => void pickAndSend(talk.thread))
      : null,
    maySend && orders.length > 0
      ? choice('receipt', text('orderCard'), text('orderCardLine'), () => go('order'))
      : null,
    card !== null && staffSession.may('giveApology')
      ? choice('gift', text('apology'), apologyWords(card.apologyLimit), () =>
          mayApologise(card.apologyLimit) ? go('apology') : showToast(text('apologyNone')),
        )
      : null,
    order !== null && staffSession.may('refundOrder')
      ? choice(
          'wallet',
          text('refund'),
          text('refundLine'),
          () => void openPage('/staff/ticket/index', { orderId: order.orderId }),
        )
      : null,
    staffSession.may('openTask')
      ? choice('calendar', text('task'), text('taskLine'), () => go('task'))
      : null,
    choice('users', text('transfer'), text('transferLine'), () => go('transfer')),
    isMine
      ? choice(
          'repeat',
          text('giveBack'),
          text('giveBackLine'),
          () => void leaveAfter(talk, () => talk.giveBack(), text('gaveBack')),
        )
      : null,
    isMine
      ? choice(
          'check',
          text('close'),
          text('closeLine'),
          () => void leaveAfter(talk, () => talk.close(), text('closedToast')),
        )
      : null,
  ];
}

/** It is out of one's hands, so the list is what comes next; a second tap leads no further back than that. */
async function leaveAfter(talk: Talk, step: () => ReturnType<Talk['close']>, done: string): Promise<void> {
  if (talk.isBusy) return;
  if (await say(step(), done)) await goBack();
}

const OrderCardSheet = observer(function OrderCardSheet(props: {
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { talk, isOpen, onClose } = props;
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={staffServiceText('chooseOrder')}
      title={staffServiceText('chooseOrder')}
      closeLabel={shellText('close')}
    >
      <View className="plus-sheet">
        {talk.orders.map((order) => (
          <Pressable
            key={order.orderId}
            className="plus-sheet__order"
            onPress={() => {
              onClose();
              void talk.thread.send({ kind: 'order', orderId: order.orderId });
            }}
          >
            <CitedOrderFacts order={order} />
          </Pressable>
        ))}
      </View>
    </Sheet>
  );
});
