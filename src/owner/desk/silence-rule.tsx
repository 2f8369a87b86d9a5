import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { silenceHoursChoices, type SilenceHours } from '../../../domain/service/silence';
import { callStaff } from '../../platform/cloud';
import { ownerDeskText } from '../../text/owner-desk';
import { staffProblemText } from '../../text/staff-problems';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';

interface SilenceRuleProps {
  readonly storeId: string;
  readonly chosen: SilenceHours;
}

const choices: readonly SilenceHours[] = [...silenceHoursChoices, null];

/** After how long a guest's silence ends a conversation. What is chosen stands once the cloud has it. */
export const SilenceRule = observer(function SilenceRule({ storeId, chosen }: SilenceRuleProps) {
  const [hours, setHours] = useState(chosen);
  const [isBusy, setBusy] = useState(false);
  const choose = async (wanted: SilenceHours) => {
    if (isBusy || wanted === hours) return;
    setBusy(true);
    const answer = await callStaff('setServiceSilence', { storeId, hours: wanted });
    setBusy(false);
    if (answer.ok) setHours(answer.data.hours);
    showToast(answer.ok ? ownerDeskText('saved') : staffProblemText(answer.problem));
  };
  return (
    <Card className="desk-choice">
      <View className="strong">{ownerDeskText('silence')}</View>
      <Chips>
        {choices.map((each) => (
          <Chip
            key={String(each)}
            words={each === null ? ownerDeskText('silenceNever') : ownerDeskText('hours', { count: each })}
            isChosen={each === hours}
            onPress={() => void choose(each)}
          />
        ))}
      </Chips>
      <View className="t12 quiet">
        {hours === null ? ownerDeskText('silenceNeverLine') : ownerDeskText('silenceLine', { count: hours })}
      </View>
    </Card>
  );
});
