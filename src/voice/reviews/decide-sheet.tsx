import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { say } from '../../features/colleague/parts/say';
import { staffVoiceText } from '../../text/staff-voice';
import { Segmented } from '../../ui/segmented/segmented';
import type { SheetProps } from './answer-sheet';

type Decision = 'stay' | 'hide';
const reasonsOf = { stay: ['whyTrue', 'whyOpinion'], hide: ['whyPrivate', 'whyInsult'] } as const;

/** Lets a review stay or hides it, with a reason that its author reads. */
export const DecideSheet = observer(function DecideSheet({ list, review, onClose }: SheetProps) {
  const [decision, setDecision] = useState<Decision>('stay');
  const [reason, setReason] = useState('');
  const decide = async () => {
    if (await say(list.decide(review, decision, reason.trim()), staffVoiceText('decided'))) onClose();
  };
  const decisions: readonly Decision[] = review.standing === 'hidden' ? ['stay'] : ['stay', 'hide'];
  return (
    <DecisionSheet
      isOpen
      title={staffVoiceText('decideTitle')}
      missing={reason.trim() === '' ? staffVoiceText('whyFirst') : null}
      button={staffVoiceText(decision)}
      busyWords={list.isBusy ? staffVoiceText('keeping') : null}
      onDecide={() => void decide()}
      onClose={onClose}
    >
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
    </DecisionSheet>
  );
});
