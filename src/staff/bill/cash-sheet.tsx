import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffBillView } from '../../../contract/bills';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { staffProblemText } from '../../text/staff-problems';
import { staffBillText } from '../../text/staff-bill';
import { Chip, Chips } from '../../ui/chip/chip';
import { Segmented } from '../../ui/segmented/segmented';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import { SumInput } from '../../features/colleague/parts/sum-input/sum-input';
import type { BillDesk } from './bill-desk';
import { CashDraft, cashKinds, leastPeople, mostPeople, type CashFault, type CashKind } from './cash-draft';
import { RoundChips } from './round-chips';

interface CashSheetProps {
  readonly desk: BillDesk;
  readonly bill: StaffBillView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Somebody pays in cash: which part, what they hand over, what they get back, and what is left then. */
export const CashSheet = observer(function CashSheet({ desk, bill, isOpen, onClose }: CashSheetProps) {
  const [draft, setDraft] = useState(() => new CashDraft(desk));
  useEffect(() => {
    if (isOpen) setDraft(new CashDraft(desk));
  }, [desk, isOpen]);
  const { fault, due, change } = draft;
  const take = async () => {
    if (draft.share === null) return;
    const end = await desk.takeCash(draft.share, due);
    if (end.kind === 'busy') return;
    if (end.kind === 'problem') {
      const isChanged = end.problem.kind === 'refused' && end.problem.refusal.code === 'BILL_CHANGED';
      const yuan = fenToYuanText(draft.due);
      showToast(isChanged ? staffBillText('changed', { yuan }) : staffProblemText(end.problem));
      return;
    }
    showToast(takenWords(due, change));
    onClose();
  };
  const title = staffBillText('takeTitle', { table: bill.tableName });
  return (
    <DecisionSheet
      isOpen={isOpen}
      isTall
      title={title}
      missing={fault === null ? null : faultWords(draft, fault)}
      button={staffBillText('takeButton', { yuan: fenToYuanText(due) })}
      busyWords={desk.isBusy ? staffBillText('taking') : null}
      onDecide={() => void take()}
      onClose={onClose}
    >
      <Segmented
        label={staffBillText('takeKinds')}
        chosen={draft.kind}
        segments={cashKinds.map((key) => ({ key, words: kindWords(key) }))}
        onChoose={(kind) => draft.choose(kind)}
      />
      <Which draft={draft} bill={bill} />
      <Counter draft={draft} bill={bill} />
    </DecisionSheet>
  );
});

interface PartProps {
  readonly draft: CashDraft;
  readonly bill: StaffBillView;
}

/** Which part more closely. */
const Which = observer(function Which({ draft, bill }: PartProps) {
  const { kind, people } = draft;
  if (kind === 'rounds') {
    return (
      <RoundChips bill={bill} chosen={draft.roundIds} onToggle={(orderId) => draft.toggleRound(orderId)} />
    );
  }
  if (kind === 'equal') {
    return (
      <View className="row between">
        <View className="t16">{staffBillText('people', { count: people })}</View>
        <Stepper
          isLarge
          value={people}
          least={leastPeople}
          isAtLimit={people >= mostPeople}
          moreLabel={staffBillText('morePeople')}
          lessLabel={staffBillText('lessPeople')}
          onMore={() => draft.setPeople(people + 1)}
          onLess={() => draft.setPeople(people - 1)}
        />
      </View>
    );
  }
  if (kind === 'rest') return null;
  return (
    <SumInput
      value={draft.amountText}
      hint={staffBillText('amountHint')}
      onChange={(text) => draft.setAmount(text)}
    />
  );
});

/** What is due, handed over and given back, and what the bill stands at afterwards. */
const Counter = observer(function Counter({ draft, bill }: PartProps) {
  const { due, change, suggestions } = draft;
  const after = bill.owed - due;
  return (
    <>
      <View className="cash-row cash-row--due">
        <View className="grow">{staffBillText('due')}</View>
        <View className="num">¥{fenToYuanText(due)}</View>
      </View>
      <SumInput
        value={draft.receivedText}
        hint={staffBillText('receivedHint')}
        onChange={(text) => draft.setReceived(text)}
      />
      {suggestions.length === 0 ? null : (
        <Chips>
          {suggestions.map((sum) => (
            <Chip
              key={sum}
              words={`¥${fenToShortYuanText(sum)}`}
              isChosen={draft.received === sum}
              onPress={() => draft.setReceived(fenToShortYuanText(sum))}
            />
          ))}
        </Chips>
      )}
      <View className="cash-row cash-row--change" ariaRole="status">
        <View className="grow">{staffBillText('change')}</View>
        <View className={change < 0 ? 'chili num' : 'num'}>
          {change < 0
            ? staffBillText('short', { yuan: fenToYuanText(-change) })
            : `¥${fenToYuanText(change)}`}
        </View>
      </View>
      <View className="cash-row quiet">
        <View className="grow">{staffBillText(after === 0 ? 'afterwardsNone' : 'afterwards')}</View>
        {after === 0 ? null : <View className="num">¥{fenToYuanText(after)}</View>}
      </View>
    </>
  );
});

function kindWords(kind: CashKind): string {
  return staffBillText(kind === 'rounds' ? 'byRound' : kind);
}

function takenWords(due: number, change: number): string {
  const yuan = fenToYuanText(due);
  if (change === 0) return staffBillText('takenExact', { yuan });
  return staffBillText('taken', { yuan, change: fenToYuanText(change) });
}

function faultWords(draft: CashDraft, fault: CashFault): string {
  switch (fault) {
    case 'nothing-left':
      return staffBillText('nothingLeft');
    case 'rounds-missing':
      return staffBillText('pickRounds');
    case 'amount-missing':
      return staffBillText('fillAmount');
    case 'amount-above':
      return staffBillText('tooMuch', { yuan: fenToYuanText(draft.left) });
    case 'received-wrong':
      return staffBillText('receivedWrong');
    case 'too-little':
      return staffBillText('short', { yuan: fenToYuanText(-draft.change) });
  }
}
