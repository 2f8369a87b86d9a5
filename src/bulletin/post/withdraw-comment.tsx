import { View } from '@tarojs/components';
import type { PostComment } from '../../../contract/bulletin';
import { bulletinText } from '../../text/bulletin';
import type { PostReading } from './post-reading';
import { WithdrawSheet } from './withdraw-sheet';

interface WithdrawCommentProps {
  readonly reading: PostReading;
  readonly comment: PostComment;
  readonly onClose: () => void;
}

/** One's own is taken back after a second look; another's is taken away with a reason. */
export function WithdrawComment({ reading, comment, onClose }: WithdrawCommentProps) {
  const isOwn = comment.mayWithdraw === 'own';
  return (
    <WithdrawSheet
      isOpen
      reading={reading}
      title={bulletinText(isOwn ? 'takeBackTitle' : 'takeAwayTitle')}
      line={bulletinText(isOwn ? 'takeBackLine' : 'takeAwayLine')}
      reasons={isOwn ? null : [bulletinText('takeAwayGuest'), bulletinText('takeAwayElsewhere')]}
      button={bulletinText(isOwn ? 'takeBackSure' : 'takeAwaySure')}
      onWithdraw={(reason) => reading.withdrawComment(comment.commentId, reason)}
      onClose={onClose}
    >
      <View className="comments__text">{comment.text}</View>
    </WithdrawSheet>
  );
}
