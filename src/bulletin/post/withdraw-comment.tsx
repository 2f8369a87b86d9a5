import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PostComment } from '../../../contract/bulletin';
import { ReasonPicker } from '../../features/colleague/parts/reason-picker/reason-picker';
import { bulletinText } from '../../text/bulletin';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { PostReading } from './post-reading';

interface WithdrawCommentProps {
  readonly reading: PostReading;
  readonly comment: PostComment;
  readonly onClose: () => void;
}

/** One's own is taken back after a second look; another's is taken away with a reason. */
export const WithdrawComment = observer(function WithdrawComment(props: WithdrawCommentProps) {
  const { reading, comment, onClose } = props;
  const [reason, setReason] = useState('');
  const isOwn = comment.mayWithdraw === 'own';
  const isOff = !isOwn && reason.trim() === '';
  const title = bulletinText(isOwn ? 'takeBackTitle' : 'takeAwayTitle');
  const withdraw = async () => {
    if (isOff) return;
    const problem = await reading.withdrawComment(comment.commentId, isOwn ? null : reason.trim());
    showToast(problem === null ? bulletinText('withdrawDone') : staffProblemText(problem));
    onClose();
  };
  return (
    <Sheet
      isOpen
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={isOff}
          busyWords={reading.busy === 'withdraw' ? bulletinText('withdrawing') : null}
          onPress={() => void withdraw()}
        >
          {bulletinText(isOff ? 'withdrawFirst' : isOwn ? 'takeBackSure' : 'takeAwaySure')}
        </Button>
      }
    >
      <View className="staff-sheet">
        <View className="comments__text">{comment.text}</View>
        <View className="quiet">{bulletinText(isOwn ? 'takeBackLine' : 'takeAwayLine')}</View>
        {isOwn ? null : (
          <ReasonPicker
            reason={reason}
            reasons={[bulletinText('takeAwayGuest'), bulletinText('takeAwayElsewhere')]}
            ownWords={bulletinText('withdrawOwn')}
            onChange={setReason}
          />
        )}
      </View>
    </Sheet>
  );
});
