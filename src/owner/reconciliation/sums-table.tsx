import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReconciliationView } from '../../../contract/reconciliation';
import { fenToGroupedYuanText } from '../../../domain/money/grouped-yuan-text';
import { ownerReconciliationText } from '../../text/owner-reconciliation';
import { Card } from '../../ui/card/card';

type Compared = NonNullable<ReconciliationView['compared']>;

/** Our side left, WeChat right, the difference with its sign; sums and counts of money in and money back. */
export const SumsTable = observer(function SumsTable({ compared }: { readonly compared: Compared }) {
  const { ours, theirs } = compared;
  return (
    <Card className="sums">
      <View className="sums__row sums__row--head">
        <View className="sums__name" />
        <View className="sums__cell">{ownerReconciliationText('ours')}</View>
        <View className="sums__cell">{ownerReconciliationText('theirs')}</View>
        <View className="sums__change">{ownerReconciliationText('difference')}</View>
      </View>
      <Money name={ownerReconciliationText('paid')} ours={ours.paid} theirs={theirs.paid} />
      <Count ours={ours.payments} theirs={theirs.payments} />
      <Money name={ownerReconciliationText('refunded')} ours={-ours.refunded} theirs={-theirs.refunded} />
      <Count ours={ours.refunds} theirs={theirs.refunds} />
      <Money
        isTotal
        name={ownerReconciliationText('netRow')}
        ours={ours.paid - ours.refunded}
        theirs={theirs.paid - theirs.refunded}
      />
    </Card>
  );
});

interface RowProps {
  readonly ours: number;
  readonly theirs: number;
}

function Money(props: RowProps & { readonly name: string; readonly isTotal?: boolean }) {
  const { name, ours, theirs, isTotal = false } = props;
  const change = theirs - ours;
  return (
    <View className={isTotal ? 'sums__row sums__row--total' : 'sums__row'}>
      <View className="sums__name">{name}</View>
      <View className="sums__cell">{yuan(ours)}</View>
      <View className="sums__cell">{yuan(theirs)}</View>
      <View className={change === 0 || isTotal ? 'sums__change' : 'sums__change chili'}>
        {change === 0 ? '0.00' : signed(change, fenToGroupedYuanText(Math.abs(change)))}
      </View>
    </View>
  );
}

function Count({ ours, theirs }: RowProps) {
  const change = theirs - ours;
  return (
    <View className="sums__row quiet">
      <View className="sums__name">{ownerReconciliationText('count')}</View>
      <View className="sums__cell">{ours}</View>
      <View className="sums__cell">{theirs}</View>
      <View className="sums__change">{change === 0 ? '0' : signed(change, String(Math.abs(change)))}</View>
    </View>
  );
}

function yuan(fen: number): string {
  return `${fen < 0 ? '−' : ''}¥${fenToGroupedYuanText(Math.abs(fen))}`;
}

function signed(change: number, words: string): string {
  return `${change < 0 ? '−' : '+'}${words}`;
}
