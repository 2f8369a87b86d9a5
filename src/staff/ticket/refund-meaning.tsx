import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { problemText } from '../../text/problems';
import { staffRefundsText } from '../../text/staff-refunds';
import { Note } from '../../ui/note/note';
import type { RefundDraft, RefundPreview } from './refund-draft';

/** What will happen, before it is confirmed: everything that comes back, everything that stays, and who decides. */
export const RefundMeaning = observer(function RefundMeaning({ draft }: { readonly draft: RefundDraft }) {
  const { preview, problem, wish } = draft;
  if (wish === null) return null;
  return (
    <View className="refund-meaning" ariaRole="status">
      {problem === null ? null : (
        <Note tone="chili" icon="alert">
          {problemText(problem)}
        </Note>
      )}
      {draft.isUnclear ? (
        <Note tone="chili" icon="alert">
          {staffRefundsText('unclear')}
        </Note>
      ) : null}
      {draft.isChanged && preview !== null ? (
        <Note tone="chili" icon="alert">
          {staffRefundsText('changed', { yuan: fenToYuanText(preview.amount) })}
        </Note>
      ) : null}
      {preview === null ? <View className="refund-meaning__space" /> : <Rows preview={preview} />}
    </View>
  );
});

function Rows({ preview }: { readonly preview: RefundPreview }) {
  const { amount, points, pointsTakenBack, moneyLeft, offBill, inCash, needsApproval } = preview;
  const coupon = couponWords(preview.coupon);
  return (
    <>
      <View className="refund-meaning__sum">
        <View className="grow">{staffRefundsText('toGuest')}</View>
        <View className="num">¥{fenToYuanText(amount)}</View>
      </View>
      {offBill === 0 ? null : <Row what={staffRefundsText('offBill')} value={`¥${fenToYuanText(offBill)}`} />}
      {inCash === 0 ? null : <Row what={staffRefundsText('inCash')} value={`¥${fenToYuanText(inCash)}`} />}
      {points === 0 ? null : (
        <Row what={staffRefundsText('points')} value={staffRefundsText('pointsCount', { count: points })} />
      )}
      {coupon === null ? null : <Row what={staffRefundsText('coupon')} value={coupon} />}
      {pointsTakenBack === 0 ? null : (
        <Row
          what={`${staffRefundsText('pointsTakenBack')} · ${staffRefundsText('pointsSpentRule')}`}
          value={staffRefundsText('pointsCount', { count: pointsTakenBack })}
        />
      )}
      <Row what={staffRefundsText('moneyLeft')} value={`¥${fenToYuanText(moneyLeft)}`} />
      {needsApproval ? <Note icon="lock">{staffRefundsText('needsApproval')}</Note> : null}
    </>
  );
}

function Row({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <View className="refund-meaning__row">
      <View className="grow">{what}</View>
      <View className="num">{value}</View>
    </View>
  );
}

function couponWords(coupon: RefundPreview['coupon']): string | null {
  switch (coupon) {
    case 'none':
      return null;
    case 'returned':
      return staffRefundsText('couponReturned');
    case 'stays-used':
      return staffRefundsText('couponStays');
    case 'ended':
      return staffRefundsText('couponEnded');
  }
}
