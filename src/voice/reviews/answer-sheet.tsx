import { Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { StaffReview } from '../../../contract/reviews';
import { reviewLimits } from '../../../domain/review/review-rules';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { say } from '../../features/colleague/parts/say';
import { staffVoiceText } from '../../text/staff-voice';
import type { ReviewList } from './review-list';

export interface SheetProps {
  readonly list: ReviewList;
  readonly review: StaffReview;
  readonly onClose: () => void;
}

/** The house's one answer under a review. */
export const AnswerSheet = observer(function AnswerSheet({ list, review, onClose }: SheetProps) {
  const [words, setWords] = useState(review.answer?.words ?? '');
  const keep = async () => {
    if (await say(list.answer(review, words.trim()), staffVoiceText('kept'))) onClose();
  };
  return (
    <DecisionSheet
      isOpen
      title={staffVoiceText('answer')}
      missing={words.trim() === '' ? staffVoiceText('answerFirst') : null}
      button={staffVoiceText('keep')}
      busyWords={list.isBusy ? staffVoiceText('keeping') : null}
      onDecide={() => void keep()}
      onClose={onClose}
    >
      {review.text === '' ? null : <View className="quiet">{review.text}</View>}
      <Textarea
        className="voice-sheet__words"
        value={words}
        maxlength={reviewLimits.answerLength}
        placeholder={staffVoiceText('answerHint')}
        ariaLabel={staffVoiceText('answer')}
        onInput={({ detail }) => setWords(detail.value)}
      />
    </DecisionSheet>
  );
});
