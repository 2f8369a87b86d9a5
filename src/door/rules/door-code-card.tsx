import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { callStaff } from '../../platform/cloud';
import { saveCodeCard } from '../../platform/code-card';
import { staffProblemText } from '../../text/staff-problems';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Segmented } from '../../ui/segmented/segmented';
import { showToast } from '../../ui/toast/toasts';
import type { QueueSettings } from './queue-settings';

/** The code on the poster at the door: shown, saved to be printed, and replaced. */
export const DoorCodeCard = observer(function DoorCodeCard({
  settings,
}: {
  readonly settings: QueueSettings;
}) {
  const [picture, setPicture] = useState<string | null>(null);
  const show = async () => {
    const answer = await callStaff('doorCodePicture', { storeId: settings.storeId, ticketId: null });
    if (answer.ok) setPicture(answer.data.picture);
    else showToast(staffProblemText(answer.problem));
  };
  const renew = async () => {
    const problem = await settings.renewCode();
    if (problem !== null) return showToast(staffProblemText(problem));
    return show();
  };
  const save = async () => {
    if (picture === null) return;
    const isSaved = await saveCodeCard({
      fileName: `queue-${settings.storeId}.png`,
      picture,
      title: staffQueueText('codeTitle'),
      line: staffQueueText('codeLine'),
    });
    showToast(staffQueueText(isSaved ? 'codeSaved' : 'codeNotSaved'));
  };
  const proof = settings.rules?.doorProof ?? 'printed';
  const hasCode = settings.doorCode !== null;
  return (
    <Card>
      <View className="t16 strong">{staffQueueText('doorProof')}</View>
      <Segmented
        label={staffQueueText('doorProof')}
        chosen={proof}
        segments={[
          { key: 'printed', words: staffQueueText('proofPrinted') },
          { key: 'screen', words: staffQueueText('proofScreen') },
        ]}
        onChoose={(doorProof) => settings.change({ doorProof })}
      />
      <View className="t12 quiet queue-rule__proof">
        {staffQueueText(proof === 'screen' ? 'proofScreenLine' : 'proofPrintedLine')}
      </View>
      <View className="t16 strong">{staffQueueText('doorCode')}</View>
      <View className="t12 quiet">{staffQueueText('doorCodeLine')}</View>
      {picture === null ? null : (
        <Image
          className="queue-rule__code"
          src={`data:image/png;base64,${picture}`}
          ariaLabel={staffQueueText('doorCode')}
        />
      )}
      <View className="row gap-8 queue-rule__steps">
        {picture !== null ? (
          <Button look="line" size="m" onPress={() => void save()}>
            {staffQueueText('saveCode')}
          </Button>
        ) : hasCode ? (
          <Button look="line" size="m" icon="qr" onPress={() => void show()}>
            {staffQueueText('showCode')}
          </Button>
        ) : null}
        <Button look="line" size="m" icon="repeat" onPress={() => void renew()}>
          {staffQueueText(hasCode ? 'renewCode' : 'makeCode')}
        </Button>
      </View>
    </Card>
  );
});
