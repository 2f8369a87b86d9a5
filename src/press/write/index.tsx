import { Image, Input, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import { articleLimits } from '../../../domain/article/article-block';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { callStaff, type Problem } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { addPressPicture } from './add-press-picture';
import { AddBlock } from './add-block';
import { ArticleDraft } from './article-draft';
import { BlockFields } from './block-fields';
import './index.scss';

/** Writes an article, or the next version of one. */
const WriteArticlePage = observer(function WriteArticlePage() {
  const { articleId = '' } = useRouter().params;
  return (
    <StaffScreen needs="saveArticle">
      {(board) => <Writing key={`${board.storeId} ${articleId}`} board={board} articleId={articleId} />}
    </StaffScreen>
  );
});

const Writing = observer(function Writing(props: { readonly board: Board; readonly articleId: string }) {
  const { board, articleId } = props;
  const [draft] = useState(() => new ArticleDraft(board.storeId));
  const [isReady, setReady] = useState(articleId === '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const takeUp = useCallback(async () => {
    const answer = await callStaff('viewOwnArticle', { storeId: board.storeId, articleId });
    if (answer.ok) draft.edit(answer.data.article);
    setProblem(answer.ok ? null : answer.problem);
    setReady(answer.ok);
  }, [board.storeId, articleId, draft]);
  useEffect(() => {
    if (articleId !== '') void takeUp();
  }, [takeUp, articleId]);
  useEffect(() => (isReady ? draft.keep() : undefined), [draft, isReady]);
  const { version } = draft.saved;
  return (
    <>
      <NavigationBar
        isSticky
        title={version === 0 ? pressText('writeTitle') : pressText('editTitle', { version })}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {isReady ? (
        <Form draft={draft} />
      ) : problem === null ? (
        <Bone width="100%" height={420} radius={14} />
      ) : (
        <NotReached problem={problem} onAgain={() => void takeUp()} />
      )}
    </>
  );
});

const Form = observer(function Form({ draft }: { readonly draft: ArticleDraft }) {
  const save = async () => {
    if (!draft.isUnsaved) return showToast(pressText('unsaved'));
    const problem = await draft.save();
    const { version } = draft.saved;
    showToast(problem === null ? pressText('saved', { version }) : staffProblemText(problem));
  };
  const submit = async () => {
    const problem = await draft.submit();
    showToast(problem === null ? pressText('submitted') : staffProblemText(problem));
    if (problem === null) await goBack();
  };
  const busyWords = draft.isSaving ? pressText('saving') : null;
  return (
    <>
      <View className="write-article above-foot-bar">
        <Card className="write-article__part">
          <Input
            className="write-article__title"
            value={draft.title}
            maxlength={articleLimits.titleLength}
            placeholder={pressText('titlePlaceholder')}
            ariaLabel={pressText('titlePlaceholder')}
            onInput={({ detail }) => draft.change({ title: detail.value })}
          />
          <LineField
            value={draft.summary}
            label={pressText('summaryPlaceholder')}
            maxLength={articleLimits.summaryLength}
            onType={(words) => draft.change({ summary: words })}
          />
          <LineField
            value={draft.tags}
            label={pressText('tagsPlaceholder')}
            maxLength={60}
            onType={(words) => draft.change({ tags: words })}
          />
          <Cover draft={draft} />
        </Card>
        {draft.blocks.map((block, at) => (
          <BlockFields key={at} draft={draft} block={block} at={at} />
        ))}
        <AddBlock draft={draft} />
        <View className="t12 quiet write-article__kept">{pressText('keptLine')}</View>
      </View>
      <FootBar>
        <Button look="quiet" className="staff-button--big grow" onPress={() => void save()}>
          {pressText('save')}
        </Button>
        <Button className="staff-button--big grow" busyWords={busyWords} onPress={() => void submit()}>
          {pressText('submit')}
        </Button>
      </FootBar>
    </>
  );
});

const Cover = observer(function Cover({ draft }: { readonly draft: ArticleDraft }) {
  const [isSending, setSending] = useState(false);
  const choose = async () => {
    setSending(true);
    const added = await addPressPicture();
    setSending(false);
    if (added !== null) draft.change({ cover: added });
  };
  return (
    <>
      {draft.cover === null ? null : (
        <Image className="write-article__cover" mode="aspectFill" src={pictureUrl(draft.cover)} />
      )}
      <Button
        look="quiet"
        size="m"
        icon="image"
        busyWords={isSending ? pressText('photoSending') : null}
        onPress={() => void choose()}
      >
        {pressText(draft.cover === null ? 'coverAdd' : 'coverChange')}
      </Button>
    </>
  );
});

export default WriteArticlePage;
