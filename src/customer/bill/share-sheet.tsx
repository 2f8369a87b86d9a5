import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { billText } from '../../text/bill';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import { leastPeople, mostPeople, type ShareDraft, type ShareFault, type ShareKind } from './share-draft';

interface ShareSheetProps {
  readonly draft: ShareDraft;
  readonly isOpen: boolean;
  readonly isPaying: boolean;
  readonly onPay: () => void;
  readonly onClose: () => void;
}

/** How much of the bill: everything, what I ordered, an equal share, or a sum. The one button carries what it comes to. */
export const ShareSheet = observer(function ShareSheet(props: ShareSheetProps) {
  const { draft, isOpen, isPaying, onPay, onClose } = props;
  const { fault, people, amountText } = draft;
  const press = () => (fault === null ? onPay() : showToast(faultWords(draft, fault)));
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={billText('sheetTitle')}
      title={billText('sheetTitle')}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          look="wxpay"
          {...(fault === null ? { icon: 'wxpay' as const } : { isOff: true })}
          busyWords={isPaying ? billText('paying') : null}
          onPress={press}
        >
          {fault === null
            ? billText('payWeChat', { yuan: fenToYuanText(draft.amount) })
            : faultWords(draft, fault)}
        </Button>
      }
    >
      <View className="share-sheet">
        <Choice draft={draft} kind="rest" line={billText('allLine')} />
        <Choice
          draft={draft}
          kind="own"
          line={draft.amountOf('own') === 0 ? billText('ownNothing') : billText('ownLine')}
        />
        <Choice draft={draft} kind="equal" line={billText('equalLine', { count: people })}>
          <Stepper
            value={people}
            least={leastPeople}
            isAtLimit={people >= mostPeople}
            moreLabel={billText('more')}
            lessLabel={billText('less')}
            onMore={() => draft.setPeople(people + 1)}
            onLess={() => draft.setPeople(people - 1)}
          />
        </Choice>
        <Choice draft={draft} kind="amount" line={billText('amountLine')}>
          <View className="share-sheet__amount">
            ¥
            <Input
              className="share-sheet__field"
              type="digit"
              value={amountText}
              maxlength={9}
              placeholder={billText('amountHint', { yuan: fenToYuanText(draft.left) })}
              onFocus={() => draft.choose('amount')}
              onInput={({ detail }) => draft.setAmount(detail.value)}
            />
          </View>
        </Choice>
      </View>
    </Sheet>
  );
});

interface ChoiceProps {
  readonly draft: ShareDraft;
  readonly kind: ShareKind;
  readonly line: string;
  /** What is settled more closely once this is chosen. */
  readonly children?: ReactNode;
}

const titles = { rest: 'all', own: 'own', equal: 'equal', amount: 'amount' } as const;

const Choice = observer(function Choice({ draft, kind, line, children }: ChoiceProps) {
  const isChosen = draft.kind === kind;
  const sum = kind === 'amount' ? null : `¥${fenToYuanText(draft.amountOf(kind))}`;
  const title = billText(titles[kind]);
  return (
    <View className={isChosen ? 'share-choice share-choice--on' : 'share-choice'}>
      <Pressable
        role="radio"
        isSelected={isChosen}
        className="share-choice__press"
        label={[title, line, sum].filter((words) => words !== null).join(', ')}
        onPress={() => draft.choose(kind)}
      >
        <View className="share-choice__knob">{isChosen ? <Icon name="check" size={16} /> : null}</View>
        <View className="grow">
          <View className="t16 strong">{title}</View>
          <View className="t12 quiet">{line}</View>
        </View>
        {sum === null ? null : <View className="t16 num">{sum}</View>}
      </Pressable>
      {isChosen && children !== undefined ? <View className="share-choice__more">{children}</View> : null}
    </View>
  );
});

function faultWords(draft: ShareDraft, fault: ShareFault): string {
  switch (fault) {
    case 'nothing-left':
      return billText('nothingLeft');
    case 'own-nothing':
      return billText('ownNothing');
    case 'amount-missing':
      return billText('fillAmount');
    case 'amount-above':
      return billText('tooMuch', { yuan: fenToYuanText(draft.left) });
  }
}
