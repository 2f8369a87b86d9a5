import { observer } from 'mobx-react-lite';
import type { Board } from '../../features/colleague/live/board';
import { bulletinText } from '../../text/bulletin';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Bone } from '../../ui/skeleton/bone';
import type { BulletinList } from './bulletin-list';
import { PostCardView } from './post-card';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';

interface PostsProps {
  readonly board: Board;
  readonly list: BulletinList;
}

/** The cards, and the way further back. */
export const Posts = observer(function Posts({ board, list }: PostsProps) {
  const { posts, problem, nextBeforeMs } = list;
  if (posts === null) return problem === null ? <Bones /> : <NoPosts list={list} />;
  return (
    <>
      {posts.map((post) => (
        <PostCardView key={post.postId} board={board} list={list} post={post} />
      ))}
      {posts.length === 0 ? <Nothing list={list} /> : null}
      {nextBeforeMs === null ? null : (
        <Button look="quiet" size="m" onPress={() => void list.more()}>
          {bulletinText(list.search === '' ? 'more' : 'moreSearch')}
        </Button>
      )}
    </>
  );
});

function Bones() {
  return (
    <>
      <Bone width="100%" height={232} radius={14} />
      <Bone width="100%" height={184} radius={14} />
      <Bone width="100%" height={148} radius={14} />
    </>
  );
}

const Nothing = observer(function Nothing({ list }: { readonly list: BulletinList }) {
  const [title, line] =
    list.search !== ''
      ? (['nothingFound', 'nothingFoundLine'] as const)
      : list.shows === 'unread'
        ? (['allRead', 'allReadLine'] as const)
        : (['emptyTitle', 'emptyLine'] as const);
  return <EmptyState mood="warm" title={bulletinText(title)} line={bulletinText(line)} />;
});

const NoPosts = observer(function NoPosts({ list }: { readonly list: BulletinList }) {
  if (list.problem === null) return null;
  return <NotReached problem={list.problem} onAgain={() => void list.refresh()} />;
});
