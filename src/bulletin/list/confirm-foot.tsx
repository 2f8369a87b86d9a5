import { observer } from 'mobx-react-lite';
import type { PostCard } from '../../../contract/bulletin';
import type { Board } from '../../features/colleague/live/board';
import { openPage } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { staffProblemText } from '../../text/staff-problems';
import { showToast } from '../../ui/toast/toasts';
import type { BulletinList } from './bulletin-list';
import { ConfirmBar } from './confirm-bar';

/** As long as a text stands whole on its card. */
const wholeOnCard = 150;

/** What is to be confirmed next: here when all of it can be read here, else on its own page. */
export const ConfirmFoot = observer(function ConfirmFoot(props: {
  readonly board: Board;
  readonly list: BulletinList;
}) {
  const { board, list } = props;
  const post = list.toConfirm(board.nowMs);
  if (post === null) return null;
  const confirm = async () => {
    const problem = await list.confirm(post);
    showToast(problem === null ? bulletinText('confirmed') : staffProblemText(problem));
  };
  const open = () => openPage('/bulletin/post/index', { storeId: list.storeId, postId: post.postId });
  return (
    <ConfirmBar
      words={isWhole(post) ? bulletinText('confirm') : bulletinText('openToRead', { title: post.title })}
      busyWords={list.busyId === post.postId ? bulletinText('confirming') : null}
      onPress={() => void (isWhole(post) ? confirm() : open())}
    />
  );
});

function isWhole({ excerpt, pictures, questionCount }: PostCard): boolean {
  return excerpt.length <= wholeOnCard && pictures.length === 0 && questionCount === 0;
}
