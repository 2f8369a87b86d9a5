import { Input, View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { articleLimits } from '../../../domain/article/article-block';
import { visit } from '../../features/session/visit';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { siteText } from '../../text/site';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { ArticleRow } from '../article-row';
import { NotOpened } from '../not-opened';
import { ArticleList } from './article-list';
import './index.scss';

/** Everything that the house has told, newest first. */
const ArticlesPage = observer(function ArticlesPage() {
  const { params } = useRouter();
  const [list] = useState(() => new ArticleList(params['tag'] ?? null));
  useDidShow(() => {
    visit.start();
    void list.refresh();
  });
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={siteText('articles')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack articles">
        <Finding list={list} />
        <Rows list={list} />
      </View>
    </Screen>
  );
});

const Finding = observer(function Finding({ list }: { readonly list: ArticleList }) {
  const [words, setWords] = useState(list.search);
  const find = (search: string) => {
    setWords(search);
    if (search.trim() !== list.search) void list.choose({ search: search.trim() });
  };
  return (
    <>
      <View className="articles__find">
        <Icon name="search" size={20} />
        <Input
          className="articles__input"
          value={words}
          maxlength={articleLimits.searchLength}
          placeholder={siteText('search')}
          ariaLabel={siteText('search')}
          confirmType="search"
          onInput={({ detail }) => setWords(detail.value)}
          onConfirm={({ detail }) => find(detail.value)}
          onBlur={({ detail }) => find(detail.value)}
        />
        {list.search === '' ? null : (
          <Pressable className="articles__clear" label={siteText('searchClear')} onPress={() => find('')}>
            <Icon name="close" size={20} />
          </Pressable>
        )}
      </View>
      {list.tags.length === 0 ? null : (
        <Chips>
          {list.tags.map((tag) => (
            <Chip
              key={tag}
              role="checkbox"
              words={tag}
              isChosen={list.tag === tag}
              onPress={() => void list.choose({ tag: list.tag === tag ? null : tag })}
            />
          ))}
        </Chips>
      )}
    </>
  );
});

const Rows = observer(function Rows({ list }: { readonly list: ArticleList }) {
  const { articles, problem, nextBeforeMs } = list;
  if (articles === null) {
    if (problem !== null) return <NotOpened problem={problem} onAgain={() => void list.refresh()} />;
    return (
      <>
        <Bone width="100%" height={270} radius={14} />
        <Bone width="100%" height={270} radius={14} />
      </>
    );
  }
  const [title, line] =
    list.search === '' && list.tag === null
      ? (['nothing', 'nothingLine'] as const)
      : (['nothingFound', 'nothingFoundLine'] as const);
  return (
    <>
      {articles.map((card) => (
        <ArticleRow key={card.articleId} card={card} />
      ))}
      {articles.length === 0 ? (
        <EmptyState mood="warm" title={siteText(title)} line={siteText(line)} />
      ) : null}
      {nextBeforeMs === null ? null : (
        <Button look="quiet" size="m" onPress={() => void list.more()}>
          {siteText(list.search === '' ? 'more' : 'moreSearch')}
        </Button>
      )}
    </>
  );
});

export default ArticlesPage;
