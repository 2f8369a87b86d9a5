import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PostCard } from '../../../contract/bulletin';
import { isMustRead } from '../../../domain/bulletin/post-limits';
import type { Board } from '../../features/colleague/live/board';
import { openPage } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { bulletinText } from '../../text/bulletin';
import { staffProblemText } from '../../text/staff-problems';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { BulletinList } from './bulletin-list';
import { PostMark } from './post-mark';
import { markWords } from './post-words';
import { ReadersRow } from './readers-row';

interface CardProps {
  readonly board: Board;
  readonly list: BulletinList;
  readonly post: PostCard;
}

const picturesShown = 3;

/** A post in the list: what it is and its beginning, which open it, and who has read it. */
export const PostCardView = observer(function PostCardView({ board, list, post }: CardProps) {
  return (
    <View className={post.kind === 'commendation' ? 'post-card post-card--praise' : 'post-card'}>
      <Pressable
        className="post-card__open"
        label={`${markWords(board, post)}, ${post.title}`}
        onPress={() => void openPage('/bulletin/post/index', { storeId: list.storeId, postId: post.postId })}
      >
        <View className="row gap-8">
          <PostMark board={board} post={post} />
          {post.isRead ? null : <View className="post-card__new" />}
        </View>
        <View className="post-card__title">{post.title}</View>
        <View className="post-card__text">{post.excerpt}</View>
        {post.pictures.length === 0 ? null : (
          <View className="post-card__pictures">
            {post.pictures.slice(0, picturesShown).map((picture) => (
              <Image
                key={picture}
                className="post-card__picture"
                mode="aspectFill"
                src={pictureUrl(picture)}
              />
            ))}
          </View>
        )}
      </Pressable>
      <CardFoot board={board} list={list} post={post} />
    </View>
  );
});

const CardFoot = observer(function CardFoot({ board, list, post }: CardProps) {
  const { readers, version, isRead, questionCount } = post;
  const facts = [
    ...(questionCount > 0 ? [bulletinText('questionCount', { count: questionCount })] : []),
    ...(version > 1 ? [bulletinText('versionLine', { version })] : []),
  ].join(' · ');
  const remind = async () => {
    const answer = await list.remind(post);
    showToast('missing' in answer ? remindedWords(answer.missing) : staffProblemText(answer));
  };
  const mayRemind = isMustRead(post, board.nowMs) && !post.isWithdrawn;
  if (readers === null && facts === '' && !isRead) return null;
  return (
    <View className="post-card__foot">
      <View className="post-card__who">
        {readers === null ? (
          isRead ? (
            <View className="post-card__read">
              <Icon name="check" size={16} />
              {bulletinText('readDone')}
            </View>
          ) : null
        ) : (
          <ReadersRow
            readers={readers}
            isBusy={list.busyId === post.postId}
            onRemind={mayRemind ? () => void remind() : null}
          />
        )}
      </View>
      {facts === '' ? null : <View className="quiet post-card__facts">{facts}</View>}
    </View>
  );
});

export function remindedWords(missing: number): string {
  return missing === 0 ? bulletinText('remindedNobody') : bulletinText('reminded', { count: missing });
}
