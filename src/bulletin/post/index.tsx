import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { PostView } from '../../../contract/bulletin';
import { isMustRead } from '../../../domain/bulletin/post-limits';
import type { Board } from '../../features/colleague/live/board';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { goBack } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { ConfirmBar } from '../list/confirm-bar';
import { Article } from './article';
import { Comments } from './comments';
import { PostFoot } from './post-foot';
import { PostReading } from './post-reading';
import { Quiz } from './quiz';
import { Readership } from './readership';
import './index.scss';

/** One post whole. */
const PostPage = observer(function PostPage() {
  const { postId = '' } = useRouter().params;
  return (
    <StaffScreen needs="viewPost">
      {(board) => <Reading key={`${board.storeId} ${postId}`} board={board} postId={postId} />}
    </StaffScreen>
  );
});

const Reading = observer(function Reading(props: { readonly board: Board; readonly postId: string }) {
  const { board, postId } = props;
  const [reading] = useState(() => new PostReading(board.storeId, postId));
  useEffect(() => {
    void reading.refresh().then(() => reading.noteOpened(board.nowMs));
  }, [reading, board]);
  useDidShow(() => {
    if (reading.post !== null) void reading.refresh();
  });
  return (
    <>
      <NavigationBar
        isSticky
        title={bulletinText(reading.post?.kind ?? 'title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {reading.post === null ? (
        <NoPost reading={reading} />
      ) : (
        <Whole board={board} reading={reading} post={reading.post} />
      )}
    </>
  );
});

const Whole = observer(function Whole(props: {
  readonly board: Board;
  readonly reading: PostReading;
  readonly post: PostView;
}) {
  const { board, reading, post } = props;
  const asks = isMustRead(post, board.nowMs) && !post.isWithdrawn;
  const confirm = async () => {
    const problem = await reading.confirm();
    showToast(problem === null ? bulletinText('confirmed') : staffProblemText(problem));
  };
  return (
    <>
      <View className="post">
        <Article board={board} reading={reading} post={post} />
        {post.kind === 'quiz' ? <Quiz reading={reading} post={post} /> : null}
        {post.readers === null ? null : <Readership reading={reading} post={post} asks={asks} />}
        <Comments board={board} reading={reading} />
        {post.mayChange ? <PostFoot reading={reading} post={post} /> : null}
      </View>
      {asks && !post.isRead && post.kind !== 'quiz' ? (
        <ConfirmBar
          words={bulletinText('confirm')}
          busyWords={reading.busy === 'confirm' ? bulletinText('confirming') : null}
          onPress={() => void confirm()}
        />
      ) : null}
    </>
  );
});

const NoPost = observer(function NoPost({ reading }: { readonly reading: PostReading }) {
  if (reading.problem === null) {
    return (
      <View className="post">
        <Bone width="100%" height={320} radius={14} />
        <Bone width="100%" height={92} radius={14} />
        <Bone width="100%" height={140} radius={14} />
      </View>
    );
  }
  const isOffline = reading.problem.kind === 'unreachable';
  return (
    <EmptyState
      mood="cold"
      title={isOffline ? shellText('offlineTitle') : bulletinText('nothingFound')}
      line={staffProblemText(reading.problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void reading.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default PostPage;
