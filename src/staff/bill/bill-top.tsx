import { View } from '@tarojs/components';
import type { StaffBillView } from '../../../contract/bills';
import { sumFen } from '../../../domain/money/sum-fen';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { staffBillText } from '../../text/staff-bill';
import { Note } from '../../ui/note/note';

/** What is still to be collected, in the largest figure, and what of it somebody is paying just now. */
export function BillTop({ bill }: { readonly bill: StaffBillView }) {
  const { status, owed, total, paid, writtenOff, reserved, closedAtMs } = bill;
  const returned = sumFen(bill.rounds.map((round) => round.returned));
  const isToCollect = status === 'open' && owed > 0;
  const facts = [
    staffBillText('sums', { total: fenToYuanText(total), paid: fenToYuanText(paid) }),
    returned === 0 ? '' : staffBillText('roundReturned', { yuan: fenToYuanText(returned) }),
    writtenOff === 0 ? '' : staffBillText('writtenOff', { yuan: fenToYuanText(writtenOff) }),
    closedAtMs === null
      ? staffBillText('since', { time: clockText(bill, bill.openedAtMs) })
      : staffBillText('closed', { time: clockText(bill, closedAtMs) }),
  ];
  return (
    <View className="bill-top">
      <View ariaRole="status">
        <View className="quiet">{staffBillText(isToCollect ? 'toCollect' : status)}</View>
        <View className="bill-top__sum">¥{fenToYuanText(owed)}</View>
      </View>
      <View className="quiet num">{facts.filter((words) => words !== '').join(' · ')}</View>
      {reserved === 0 ? null : (
        <Note icon="wallet">{staffBillText('reserved', { yuan: fenToYuanText(reserved) })}</Note>
      )}
    </View>
  );
}
