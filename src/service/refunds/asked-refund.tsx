import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { RefundMeaning, RefundRow } from '../../../contract/refunds';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { localText } from '../../text/language';
import { staffProblemText } from '../../text/staff-problems';
import { staffRefundsText } from '../../text/staff-refunds';
import { Note } from '../../ui/note/note';
import { MeaningRows } from '../../features/colleague/refunds/meaning-rows';

/** What a colleague asked for: the dishes, everything that comes back with them, and what changed since they looked. */
export const AskedRefund = observer(function AskedRefund({ row: { asked } }: { readonly row: RefundRow }) {
  if (asked === null) return null;
  return (
    <View className="asked-refund">
      {asked.dishes.map(({ name, detail, portions }) => (
        <View key={`${name.zh} ${detail.zh}`} className="asked-refund__dish">
          <View className="asked-refund__count num">{portions} ×</View>
          <View className="grow">
            {localText(name)}
            {detail.zh === '' ? null : <View className="t12 quiet">{localText(detail)}</View>}
          </View>
        </View>
      ))}
      {asked.dishes.length === 0 ? <View className="quiet">{staffRefundsText('moneyOnly')}</View> : null}
      <View className="rule" />
      <Meaning {...asked} />
    </View>
  );
});

type Asked = NonNullable<RefundRow['asked']>;

const Meaning = observer(function Meaning({ shown, now }: Pick<Asked, 'shown' | 'now'>) {
  if (!now.ok) {
    return (
      <Note tone="chili" icon="alert">
        {staffProblemText({ kind: 'refused', refusal: now.refusal })}
      </Note>
    );
  }
  const meaning = now.data;
  const changes = shown === null ? [] : changesSince(shown, meaning);
  return (
    <>
      <MeaningRows meaning={meaning} />
      {changes.length === 0 ? null : (
        <View className="asked-refund__changes">
          <Note tone="chili" icon="alert">
            {changes.join(' ')}
          </Note>
        </View>
      )}
    </>
  );
});

/** What is not as the colleague saw it, one sentence for each. */
export function changesSince(shown: RefundMeaning, now: RefundMeaning): string[] {
  const yuan = (fen: number) => `¥${fenToYuanText(fen)}`;
  return [
    shown.amount === now.amount
      ? null
      : staffRefundsText('changedAmount', { before: yuan(shown.amount), now: yuan(now.amount) }),
    shown.toBalance === now.toBalance
      ? null
      : staffRefundsText('changedBalance', { before: yuan(shown.toBalance), now: yuan(now.toBalance) }),
    shown.points === now.points
      ? null
      : staffRefundsText('changedPoints', { before: shown.points, now: now.points }),
    shown.coupon === now.coupon ? null : staffRefundsText('changedCoupon'),
    shown.moneyLeft === now.moneyLeft || shown.amount !== now.amount
      ? null
      : staffRefundsText('changedLeft', { before: yuan(shown.moneyLeft), now: yuan(now.moneyLeft) }),
  ].filter((words) => words !== null);
}
