import { Image, View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { OwnArticleView } from '../../../contract/articles';
import { ArticleBlocks } from '../../features/article/article-blocks';
import type { Board } from '../../features/colleague/live/board';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { goBack } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Note } from '../../ui/note/note';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { OwnArticle } from './own-article';
import { Steps } from './steps';
import './index.scss';

/** One article as it will look, what was said of it, and what may be done with it. */
const OwnArticlePage = observer(function OwnArticlePage() {
  const { articleId = '' } = useRouter().params;
  return (
    <StaffScreen needs="viewOwnArticle">
      {(board) => <Looking key={`${board.storeId} ${articleId}`} board={board} articleId={articleId} />}
    </StaffScreen>
  );
});

const Looking = observer(function Looking(props: { readonly board: Board; readonly articleId: string }) {
  const { board, articleId } = props;
  const [own] = useState(() => new OwnArticle(board.storeId, articleId));
  useEffect(() => void own.refresh(), [own]);
  useDidShow(() => {
    if (own.article !== null) void own.refresh();
  });
  const { article, problem } = own;
  return (
    <>
      <NavigationBar
        isSticky
        title={article === null ? pressText('articleTitle') : pressText(article.status)}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {article !== null ? (
        <>
          <Whole board={board} article={article} />
          <Steps board={board} own={own} article={article} />
        </>
      ) : problem === null ? (
        <Bone width="100%" height={420} radius={14} />
      ) : (
        <NotReached problem={problem} onAgain={() => void own.refresh()} />
      )}
    </>
  );
});

interface WholeProps {
  readonly board: Board;
  readonly article: OwnArticleView;
}

const Whole = observer(function Whole({ board, article }: WholeProps) {
  const { version, editorName: name, editedAtMs } = article;
  return (
    <View className="own-article above-foot-bar">
      <Notes board={board} article={article} />
      <Card className="own-article__page">
        {article.cover === null ? null : (
          <Image className="own-article__cover" mode="aspectFill" src={pictureUrl(article.cover)} />
        )}
        <View className="display own-article__title" ariaRole="heading">
          {article.title === '' ? pressText('untitled') : article.title}
        </View>
        <View className="t12 quiet">
          {pressText('writtenBy', { version, name, time: timeWords(board, editedAtMs) })}
        </View>
        {article.summary === '' ? null : <View className="quiet">{article.summary}</View>}
        <ArticleBlocks
          blocks={article.blocks}
          dishes={article.dishes}
          onDish={() => undefined}
          onDoor={() => undefined}
        />
        <View className="own-article__tags">
          {article.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </View>
      </Card>
      <Card>
        <View className="t12 quiet">{pressText('versions', { count: article.versions.length })}</View>
        {article.versions.map((row) => (
          <View key={row.version} className="own-article__version">
            {pressText('versionRow', {
              ...{ version: row.version, name: row.editorName, time: timeWords(board, row.atMs) },
            })}
          </View>
        ))}
      </Card>
    </View>
  );
});

/** What somebody who looks at it should not miss. */
const Notes = observer(function Notes({ board, article }: WholeProps) {
  const { remarks, withdrawnReason, outVersion, dueAtMs, lookFault, status } = article;
  return (
    <>
      {withdrawnReason === null ? null : (
        <Note tone="chili">{pressText('withdrawnNote', { reason: withdrawnReason })}</Note>
      )}
      {remarks === null ? null : (
        <Note icon="chat">{pressText('remarks', { name: remarks.byName, words: remarks.words })}</Note>
      )}
      {dueAtMs === null ? null : (
        <Note icon="clock">{pressText('scheduledNote', { time: timeWords(board, dueAtMs) })}</Note>
      )}
      {outVersion === null ? null : <Note>{pressText('outNote', { version: outVersion })}</Note>}
      {lookFault === null || status !== 'in-review' ? null : (
        <Note icon="users">{pressText(`look${lookFault}`)}</Note>
      )}
    </>
  );
});

export default OwnArticlePage;
