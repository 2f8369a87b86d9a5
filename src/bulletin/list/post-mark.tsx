import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PostCard } from '../../../contract/bulletin';
import { isMustRead } from '../../../domain/bulletin/post-limits';
import type { Board } from '../../features/colleague/live/board';
import { byLine, markWords } from './post-words';
import './post-mark.scss';

interface PostMarkProps {
  readonly board: Board;
  readonly post: PostCard;
}

/** What a post is and by whom; what must be read stands out, and praise is golden. */
export const PostMark = observer(function PostMark({ board, post }: PostMarkProps) {
  const asks = isMustRead(post, board.nowMs) && !post.isWithdrawn;
  const look = asks ? ' post-mark--asks' : post.kind === 'commendation' ? ' post-mark--praise' : '';
  return (
    <>
      <View className={`post-mark${look}`}>{markWords(board, post)}</View>
      <View className="grow t12 quiet clip">{byLine(board, post)}</View>
    </>
  );
});
