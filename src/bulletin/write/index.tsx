import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { mayWrite, postKinds } from '../../../domain/bulletin/post-kind';
import type { Board } from '../../features/colleague/live/board';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { callStaff } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { bulletinText } from '../../text/bulletin';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { ConfirmBar } from '../list/confirm-bar';
import { Audience, Kind, MustReadChoice } from './choices';
import { PictureRow } from './picture-row';
import { PostDraft } from './post-draft';
import { Questions } from './questions';
import { Words } from './words';
import './index.scss';

/** Writes a post, or the next version of one. */
const WritePostPage = observer(function WritePostPage() {
  const { postId = '' } = useRouter().params;
  return (
    <StaffScreen needs="writePost">
      {(board) => <Writing key={`${board.storeId} ${postId}`} board={board} postId={postId} />}
    </StaffScreen>
  );
});

const Writing = observer(function Writing(props: { readonly board: Board; readonly postId: string }) {
  const { board, postId } = props;
  const [draft] = useState(() => new PostDraft(board.storeId, firstKind()));
  useEffect(() => (postId === '' ? draft.keep() : void takeUp(draft, postId)), [draft, postId]);
  const isReady = postId === '' || draft.edited !== null;
  return (
    <>
      <NavigationBar
        isSticky
        title={
          draft.edited === null
            ? bulletinText('writeTitle')
            : bulletinText('editTitle', { version: draft.edited.version })
        }
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {isReady ? <Form board={board} draft={draft} /> : <Bone width="100%" height={420} radius={14} />}
    </>
  );
});

const Form = observer(function Form({ board, draft }: { readonly board: Board; readonly draft: PostDraft }) {
  const { edited, missing } = draft;
  const send = async () => {
    if (missing !== null) {
      showToast(bulletinText(missing));
      return;
    }
    const { utcOffsetMinutes } = board.clock;
    const problem = await draft.send({ nowMs: board.nowMs, utcOffsetMinutes });
    if (problem !== null) {
      showToast(staffProblemText(problem));
      return;
    }
    showToast(
      edited === null ? bulletinText('posted') : bulletinText('saved', { version: edited.version + 1 }),
    );
    await goBack();
  };
  return (
    <>
      <View className="write-post">
        {edited === null ? <Kind draft={draft} /> : null}
        {edited === null ? <Audience draft={draft} /> : null}
        <Words draft={draft} />
        <PictureRow draft={draft} />
        {draft.kind === 'quiz' ? <Questions draft={draft} /> : null}
        <MustReadChoice draft={draft} />
        {edited === null ? (
          <View className="t12 quiet write-post__kept">{bulletinText('draftKept')}</View>
        ) : null}
      </View>
      <ConfirmBar
        words={edited === null ? bulletinText('post') : bulletinText('save', { version: edited.version + 1 })}
        busyWords={draft.isSending ? bulletinText('posting') : null}
        onPress={() => void send()}
      />
    </>
  );
});

function firstKind() {
  const { membership } = staffSession;
  return postKinds.find((kind) => membership !== null && mayWrite(membership.role, kind)) ?? 'experience';
}

async function takeUp(draft: PostDraft, postId: string): Promise<void> {
  const answer = await callStaff('viewPost', { storeId: draft.storeId, postId, comparedWith: null });
  if (answer.ok) draft.edit(answer.data.post);
  else showToast(staffProblemText(answer.problem));
}

export default WritePostPage;
