import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PostComment } from '../../../contract/bulletin';
import { postLimits } from '../../../domain/bulletin/post-limits';
import type { Board } from '../../features/colleague/live/board';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { bulletinText } from '../../text/bulletin';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { momentWords } from '../list/post-words';
import type { PostReading } from './post-reading';
import { WithdrawComment } from './withdraw-comment';

interface CommentsProps {
  readonly board: Board;
  readonly reading: PostReading;
}

/** What colleagues say to it, newest first. */
export const Comments = observer(function Comments({ board, reading }: CommentsProps) {
  const { comments, olderBeforeMs, post } = reading;
  const [withdrawing, setWithdrawing] = useState<PostComment | null>(null);
  return (
    <Card className="comments">
      <View className="strong t16">{bulletinText('comments')}</View>
      {post?.isWithdrawn === true ? null : <Say reading={reading} />}
      {comments.length === 0 ? <View className="quiet">{bulletinText('commentsNone')}</View> : null}
      {comments.map((comment) => (
        <One key={comment.commentId} board={board} comment={comment} onWithdraw={setWithdrawing} />
      ))}
      {withdrawing === null ? null : (
        <WithdrawComment reading={reading} comment={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
      {olderBeforeMs === null ? null : (
        <Button look="quiet" size="m" onPress={() => void reading.olderComments()}>
          {bulletinText('olderComments')}
        </Button>
      )}
    </Card>
  );
});

interface OneProps {
  readonly board: Board;
  readonly comment: PostComment;
  readonly onWithdraw: (comment: PostComment) => void;
}

/** What somebody said, or that it was taken away. */
const One = observer(function One({ board, comment, onWithdraw }: OneProps) {
  const { name, text, atMs, withdrawal, mayWithdraw } = comment;
  const what = mayWithdraw && bulletinText(mayWithdraw === 'own' ? 'takeBack' : 'takeAway');
  return (
    <View className="comments__one">
      <View className="comments__sign">{[...name].slice(0, 1).join('')}</View>
      <View className="grow">
        <View className="row gap-8 t12 quiet">
          {name}
          <View className="num">{momentWords(board, atMs)}</View>
        </View>
        <View className={withdrawal === null ? 'comments__text' : 'comments__text quiet'}>
          {withdrawal === null ? text : withdrawalWords(withdrawal)}
        </View>
      </View>
      {what === null ? null : (
        <Pressable
          className="comments__withdraw t12 quiet"
          label={bulletinText('commentOf', { what, name, text })}
          onPress={() => onWithdraw(comment)}
        >
          {what}
        </Pressable>
      )}
    </View>
  );
});

function withdrawalWords({ isByAuthor, name, reason }: NonNullable<PostComment['withdrawal']>): string {
  if (isByAuthor) return bulletinText('takenBack');
  return bulletinText('takenAway', { name, reason: reason ?? '' });
}

/** What was written stays in the field until it was taken. */
const Say = observer(function Say({ reading }: { readonly reading: PostReading }) {
  const [text, setText] = useState('');
  const isOff = text.trim() === '';
  const send = async () => {
    if (isOff) return;
    const problem = await reading.comment(text.trim());
    if (problem === null) setText('');
    else showToast(staffProblemText(problem));
  };
  return (
    <View className="comments__say">
      <LineField
        value={text}
        label={bulletinText('commentPlaceholder')}
        maxLength={postLimits.commentLength}
        onType={setText}
        onSend={() => void send()}
      />
      <Button
        look="quiet"
        size="m"
        className="staff-button"
        isOff={isOff}
        busyWords={reading.busy === 'comment' ? bulletinText('sending') : null}
        onPress={() => void send()}
      >
        {bulletinText('send')}
      </Button>
    </View>
  );
});
