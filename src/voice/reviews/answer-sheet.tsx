import { Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StaffReview } from '../../../contract/reviews';
import { reviewLimits } from '../../../domain/review/review-rules';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffVoiceText } from '../../text/staff-voice';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { ReviewList } from './review-list';

export interface SheetProps {
  readonly list: ReviewList;
  readonly review: StaffReview;
  readonly onClose: () => void;
}

/** The house's one answer under a review. */
export const AnswerSheet = observer(function AnswerSheet({ list, review, onClose }: SheetProps) {
  const [words, setWords] = useState(review.answer?.words ?? '');
  const isOff = words.trim() === '';
  const keep = async () => {
    if (isOff) return showToast(staffVoiceText('answerFirst'));
    const problem = await list.answer(review, words.trim());
    showToast(problem === null ? staffVoiceText('kept') : staffProblemText(problem));
    if (problem === null) onClose();
  };
  return (
    <Sheet
      isOpen
      onClose={onClose}
      label={staffVoiceText('answer')}
      title={staffVoiceText('answer')}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        {review.text === '' ? null : <View className="quiet">{review.text}</View>}
        <Textarea
          className="voice-sheet__words"
          value={words}
          maxlength={reviewLimits.answerLength}
          placeholder={staffVoiceText('answerHint')}
          ariaLabel={staffVoiceText('answer')}
          onInput={({ detail }) => setWords(detail.value)}
        />
        <Button
          isWide
          isOff={isOff}
          className="staff-button"
          busyWords={list.isBusy ? staffVoiceText('keeping') : null}
          onPress={() => void keep()}
        >
          {staffVoiceText(isOff ? 'answerFirst' : 'keep')}
        </Button>
      </View>
    </Sheet>
  );
});
