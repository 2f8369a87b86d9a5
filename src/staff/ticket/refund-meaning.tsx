import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { staffProblemText } from '../../text/staff-problems';
import { staffRefundsText } from '../../text/staff-refunds';
import { Note } from '../../ui/note/note';
import { MeaningRows } from '../../features/colleague/refunds/meaning-rows';
import type { RefundDraft } from './refund-draft';

/** What will happen, before it is confirmed: everything that comes back, everything that stays, and who decides. */
export const RefundMeaning = observer(function RefundMeaning({ draft }: { readonly draft: RefundDraft }) {
  const { preview, problem, wish } = draft;
  if (wish === null) return null;
  return (
    <View className="refund-meaning" ariaRole="status">
      {problem === null ? null : (
        <Note tone="chili" icon="alert">
          {staffProblemText(problem)}
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
      {preview === null ? <View className="refund-meaning__space" /> : <MeaningRows meaning={preview} />}
      {preview?.needsApproval === true ? <Note icon="lock">{staffRefundsText('needsApproval')}</Note> : null}
    </View>
  );
});
