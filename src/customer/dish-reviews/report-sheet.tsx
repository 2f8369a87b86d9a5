import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReportReason } from '../../../contract/reviews';
import { customerProblemText } from '../../text/customer-problems';
import { reviewText } from '../../text/review';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { DishReviews } from './dish-reviews';

const reasons: readonly ReportReason[] = ['untrue', 'insulting', 'advertising', 'private'];

interface ReportSheetProps {
  readonly list: DishReviews;
  /** Null while the sheet is shut. */
  readonly reviewId: string | null;
  readonly onClose: () => void;
}

/** Why somebody objects to a review; one tap sends it. */
export const ReportSheet = observer(function ReportSheet({ list, reviewId, onClose }: ReportSheetProps) {
  const report = async (reason: ReportReason) => {
    if (reviewId === null) return;
    onClose();
    const problem = await list.report(reviewId, reason);
    showToast(problem === null ? reviewText('reported') : customerProblemText(problem));
  };
  return (
    <Sheet
      isOpen={reviewId !== null}
      onClose={onClose}
      label={reviewText('reportTitle')}
      title={reviewText('reportTitle')}
      closeLabel={shellText('close')}
    >
      <View className="report-sheet">
        {reasons.map((reason) => (
          <Button key={reason} look="quiet" isWide onPress={() => void report(reason)}>
            {reviewText(reason)}
          </Button>
        ))}
      </View>
    </Sheet>
  );
});
