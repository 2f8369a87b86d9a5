import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { staffVoiceText } from '../../text/staff-voice';
import { Button } from '../../ui/button/button';
import { Segmented } from '../../ui/segmented/segmented';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { SheetProps } from './answer-sheet';

type Decision = 'stay' | 'hide';
const reasonsOf = { stay: ['whyTrue', 'whyOpinion'], hide: ['whyPrivate', 'whyInsult'] } as const;

/** Lets a review stay or hides it, with a reason that its author reads. */
export const DecideSheet = observer(function DecideSheet({ list, review, onClose }: SheetProps) {
  const [decision, setDecision] = useState<Decision>('stay');
  const [reason, setReason] = useState('');
  const isOff = reason.trim() === '';
  const decide = async () => {
    if (isOff) return showToast(staffVoiceText('whyFirst'));
    const problem = await list.decide(review, decision, reason.trim());
    showToast(problem === null ? staffVoiceText('decided') : staffProblemText(problem));
    if (problem === null) onClose();
  };
  const decisions: readonly Decision[] = review.standing === 'hidden' ? ['stay'] : ['stay', 'hide'];
  return (
    <Sheet
      isOpen
      onClose={onClose}
      label={staffVoiceText('decideTitle')}
      title={staffVoiceText('decideTitle')}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        {review.text === '' ? null : <View className="quiet">{review.text}</View>}
        <Segmented
          label={staffVoiceText('decideTitle')}
          chosen={decision}
          onChoose={(next) => {
            setDecision(next);
            setReason('');
          }}
          segments={decisions.map((key) => ({ key, words: staffVoiceText(key) }))}
        />
        <ReasonPicker
          reason={reason}
          reasons={reasonsOf[decision].map((key) => staffVoiceText(key))}
          ownWords={staffVoiceText('why')}
          onChange={setReason}
        />
        <Button
          isWide
          isOff={isOff}
          className="staff-button"
          busyWords={list.isBusy ? staffVoiceText('keeping') : null}
          onPress={() => void decide()}
        >
          {staffVoiceText(isOff ? 'whyFirst' : decision)}
        </Button>
      </View>
    </Sheet>
  );
});
