import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { callStaff } from '../../platform/cloud';
import { staffProblemText } from '../../text/staff-problems';
import { staffQueueText } from '../../text/staff-queue';

interface CodePictureProps {
  readonly storeId: string;
  readonly ticketId: string;
  readonly number: string;
}

/** The code of a number that has no phone yet: whoever scans it has it on theirs. */
export function CodePicture({ storeId, ticketId, number }: CodePictureProps) {
  const [picture, setPicture] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void callStaff('doorCodePicture', { storeId, ticketId }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setPicture(answer.data.picture);
      else setFailure(staffProblemText(answer.problem));
    });
    return () => {
      isWanted = false;
    };
  }, [storeId, ticketId]);
  return (
    <View className="queue-code">
      {picture === null ? (
        <View className="queue-code__image quiet">{failure ?? staffQueueText('waitingPicture')}</View>
      ) : (
        <Image
          className="queue-code__image"
          src={`data:image/png;base64,${picture}`}
          ariaLabel={staffQueueText('handoverPicture', { number })}
        />
      )}
      <View className="t12 quiet">{staffQueueText('handover')}</View>
    </View>
  );
}
