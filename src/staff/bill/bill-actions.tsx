import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { StaffBillView } from '../../../contract/bills';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import type { StaffActionName } from '../../../domain/staff/role';
import { staffBillText } from '../../text/staff-bill';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { StaffIcon } from '../../features/colleague/parts/staff-icon/staff-icon';
import { staffSession } from '../../features/colleague/session/staff-session';

export type BillStep = 'take' | 'transfer' | 'merge' | 'move' | 'writeOff' | 'close' | 'decline';

/** What this colleague may do with the bill now; the one thing that usually comes next is the large button. */
export const BillActions = observer(function BillActions(props: {
  readonly bill: StaffBillView;
  readonly onStep: (step: BillStep) => void;
}) {
  const { bill, onStep } = props;
  if (bill.status !== 'open') return null;
  const hasOwed = bill.owed > 0;
  const may = (action: StaffActionName) => staffSession.may(action);
  return (
    <>
      <View className="bill-steps">
        {may('transferBill') ? (
          <Step words={staffBillText('transfer')} onPress={() => onStep('transfer')}>
            <StaffIcon name="move" size={20} />
          </Step>
        ) : null}
        {may('mergeBills') ? (
          <Step words={staffBillText('merge')} onPress={() => onStep('merge')}>
            <StaffIcon name="merge" size={20} />
          </Step>
        ) : null}
        {may('moveRounds') && bill.rounds.length > 0 ? (
          <Step words={staffBillText('move')} onPress={() => onStep('move')}>
            <StaffIcon name="split" size={20} />
          </Step>
        ) : null}
        {may('writeOffBill') && hasOwed ? (
          <Step words={staffBillText('writeOff')} onPress={() => onStep('writeOff')}>
            <StaffIcon name="ban" size={20} />
          </Step>
        ) : null}
        {may('closeEmptyBill') && !hasOwed ? (
          <Step words={staffBillText('close')} onPress={() => onStep('close')}>
            <Icon name="check" size={20} />
          </Step>
        ) : null}
      </View>
      {may('takeCash') && bill.left > 0 ? (
        <View className="bill-bar">
          <Button isWide className="staff-button staff-button--big" onPress={() => onStep('take')}>
            {staffBillText('takeSum', { yuan: fenToYuanText(bill.left) })}
          </Button>
        </View>
      ) : null}
    </>
  );
});

function Step(props: { readonly words: string; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Pressable className="bill-step" label={props.words} onPress={props.onPress}>
      {props.children}
      {props.words}
    </Pressable>
  );
}
