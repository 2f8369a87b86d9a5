import { Image, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { OwnArticleCard } from '../../../contract/articles';
import { articleStatuses } from '../../../domain/article/article-lifecycle';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { staffSession } from '../../features/colleague/session/staff-session';
import { goBack, openPage } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { pictureUrl } from '../../platform/pictures';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { Tag } from '../../ui/tag/tag';
import { Earlier } from '../earlier';
import { OwnArticles } from './own-articles';
import './index.scss';

/** What the house tells its guests: articles by how far they are, and the ways to the rest. */
const PressPage = observer(function PressPage() {
  return (
    <StaffScreen needs="listOwnArticles">
      {(board) => <Press key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const Press = observer(function Press({ board }: { readonly board: Board }) {
  const [list] = useState(() => new OwnArticles(board.storeId));
  useEffect(() => void list.refresh(), [list]);
  useDidShow(() => {
    if (list.articles !== null) void list.refresh();
  });
  return (
    <>
      <NavigationBar
        isSticky
        title={pressText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="press above-foot-bar">
        <Ways />
        <Segmented
          label={pressText('states')}
          chosen={list.status}
          segments={articleStatuses.map((key) => ({
            key,
            words:
              key === 'in-review' && list.inReview > 0
                ? pressText('inReviewCount', { count: list.inReview })
                : pressText(key),
          }))}
          onChoose={(status) => void list.choose(status)}
        />
        <Rows board={board} list={list} />
      </View>
      <FootBar>
        <Button
          isWide
          icon="edit"
          className="staff-button--big"
          onPress={() => void openPage('/press/write/index')}
        >
          {pressText('write')}
        </Button>
      </FootBar>
    </>
  );
});

const Ways = observer(function Ways() {
  return (
    <View className="press__ways">
      <Way icon="calendar" words={pressText('calendar')} route="/press/calendar/index" />
      <Way icon="users" words={pressText('figures')} route="/press/figures/index" />
      {staffSession.may('viewOwnSite') ? (
        <Way icon="globe" words={pressText('site')} route="/press/site/index" />
      ) : null}
    </View>
  );
});

function Way(props: {
  readonly icon: 'calendar' | 'users' | 'globe';
  readonly words: string;
  readonly route: Route;
}) {
  return (
    <Pressable className="press__way" onPress={() => void openPage(props.route)}>
      <Icon name={props.icon} size={20} />
      {props.words}
    </Pressable>
  );
}

const Rows = observer(function Rows({ board, list }: { readonly board: Board; readonly list: OwnArticles }) {
  const { articles, problem, status, nextBeforeMs } = list;
  if (articles === null) {
    if (problem !== null) return <NotReached problem={problem} onAgain={() => void list.refresh()} />;
    return (
      <>
        <Bone width="100%" height={98} radius={14} />
        <Bone width="100%" height={98} radius={14} />
      </>
    );
  }
  return (
    <>
      {articles.map((card) => (
        <Row key={card.articleId} board={board} card={card} />
      ))}
      {articles.length === 0 ? (
        <EmptyState mood="warm" title={pressText(`${status}None`)} line={pressText('noneLine')} />
      ) : null}
      {nextBeforeMs === null ? null : <Earlier onPress={() => void list.more()} />}
    </>
  );
});

const Row = observer(function Row({ board, card }: { readonly board: Board; readonly card: OwnArticleCard }) {
  const title = card.title === '' ? pressText('untitled') : card.title;
  return (
    <Pressable
      className="press-row"
      label={`${title}, ${pressText(card.status)}`}
      onPress={() => void openPage('/press/article/index', { articleId: card.articleId })}
    >
      {card.cover === null ? null : (
        <Image className="press-row__cover" mode="aspectFill" src={pictureUrl(card.cover)} />
      )}
      <View className="grow">
        <View className="t16 strong press-row__title">{title}</View>
        <View className="t12 quiet">
          {card.dueAtMs === null
            ? pressText('cardLine', { name: card.editorName, time: timeWords(board, card.editedAtMs) })
            : pressText('dueLine', { time: timeWords(board, card.dueAtMs) })}
        </View>
        <View className="row gap-8 press-row__marks">
          <Tag>{pressText('versionMark', { version: card.version })}</Tag>
          {card.isOut ? <Tag tone="jade">{pressText('outMark')}</Tag> : null}
        </View>
      </View>
    </Pressable>
  );
});

export default PressPage;
