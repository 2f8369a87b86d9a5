import { Image, View } from '@tarojs/components';
import { useDidHide, useDidShow, usePageScroll, useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleView } from '../../../contract/articles';
import type { StoreView } from '../../../contract/views';
import type { SharedWay } from '../../../domain/channel/channel';
import { ArticleBlocks } from '../../features/article/article-blocks';
import { linkQuery } from '../../features/session/sharing';
import { visit } from '../../features/session/visit';
import { storeFace } from '../../features/share-card/store-face';
import { useMomentsCard, useShareCard } from '../../features/share-card/use-share-card';
import { boxOf } from '../../platform/boxes';
import { sceneOf } from '../../platform/launch';
import { goBack, openPage } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { screenMetrics } from '../../platform/metrics';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { siteText } from '../../text/site';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import { byWords, dayWords } from '../article-words';
import { NotOpened } from '../not-opened';
import { ArticleReading } from './article-reading';
import { enterDoor, orderDish } from './doors';
import './index.scss';

/** One article: what is told, and the ways from reading to doing. */
const ArticlePage = observer(function ArticlePage() {
  const { params } = useRouter();
  // A code on paper has room for its own name only; the cloud knows its article.
  const [reading] = useState(() => new ArticleReading(params['articleId'] ?? sceneOf(params) ?? ''));
  useReadingToTheEnd(reading);
  useDidShow(() => visit.start());
  const { article } = reading;
  const card = article === null || visit.store === null ? null : articleCard(article, visit.store);
  const title = article?.title ?? siteText('articles');
  const query = (way: SharedWay) => {
    const link = linkQuery('article', reading.articleId, way, article?.storeId);
    return `articleId=${reading.articleId}&${link}`;
  };
  useShareCard(card, () => ({ title, path: `/site/article/index?${query('card')}` }));
  useMomentsCard(card, () => ({ title, query: query('moments') }));
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={siteText('articles')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      {reading.article === null ? (
        <NoArticle reading={reading} />
      ) : (
        <Whole reading={reading} article={reading.article} />
      )}
    </Screen>
  );
});

/** Its cover stands for it; without one, the front of the store. */
function articleCard(article: ArticleView, store: StoreView) {
  const { title, summary, cover, storeName } = article;
  const face = storeFace(store);
  const line = summary === '' ? localText(storeName) : summary;
  return { ...face, title, line, picture: cover === null ? face.picture : pictureUrl(cover) };
}

const Whole = observer(function Whole(props: {
  readonly reading: ArticleReading;
  readonly article: ArticleView;
}) {
  const { reading, article } = props;
  return (
    <View className="stack guest-article">
      {article.cover === null ? null : (
        <Image className="guest-article__cover" mode="aspectFill" src={pictureUrl(article.cover)} />
      )}
      <View className="display guest-article__title" ariaRole="heading">
        {article.title}
      </View>
      <View className="t12 quiet">
        {[byWords(article), localText(article.storeName)].join(' · ')}
        {article.correctedAtMs === null
          ? ''
          : ` · ${siteText('corrected', { date: dayWords(article.correctedAtMs) })}`}
      </View>
      {article.summary === '' ? null : <View className="guest-article__summary">{article.summary}</View>}
      <ArticleBlocks
        blocks={article.blocks}
        dishes={article.dishes}
        onDish={(dishId) => void orderDish(article, dishId)}
        onDoor={(door) => void enterDoor(article, door)}
      />
      <View className="guest-article__tags">
        {article.tags.map((tag) => (
          <Pressable
            key={tag}
            className="guest-article__tag"
            role="link"
            label={siteText('tagged', { tag })}
            onPress={() => void openPage('/site/articles/index', { tag })}
          >
            {tag}
          </Pressable>
        ))}
      </View>
      <Like reading={reading} article={article} />
      <View id="article-end" className="guest-article__end" />
    </View>
  );
});

const Like = observer(function Like(props: {
  readonly reading: ArticleReading;
  readonly article: ArticleView;
}) {
  const { reading, article } = props;
  const like = async () => {
    const problem = await reading.like();
    if (problem !== null) showToast(customerProblemText(problem));
  };
  return (
    <Pressable
      className={article.isLiked ? 'guest-article__like guest-article__like--given' : 'guest-article__like'}
      role="checkbox"
      isSelected={article.isLiked}
      label={siteText('likeSpoken', { count: article.likes })}
      onPress={() => void like()}
    >
      <Icon name="heart" size={20} />
      {article.likes === 0 ? siteText('like') : siteText('likes', { count: article.likes })}
    </Pressable>
  );
});

const NoArticle = observer(function NoArticle({ reading }: { readonly reading: ArticleReading }) {
  if (reading.problem !== null)
    return <NotOpened problem={reading.problem} onAgain={() => void reading.open()} />;
  return (
    <View className="stack">
      <Bone width="100%" height={200} radius={14} />
      <Bone width="80%" height={36} />
      <Bone width="100%" height={280} radius={14} />
    </View>
  );
});

/** A scroll asks no more often than this whether the end has come onto the screen. */
const looksApartMs = 300;
const drawnAfterMs = 600;

/** Opens the article, and notes that its end was seen, while the guest stays. */
function useReadingToTheEnd(reading: ArticleReading): void {
  const lookedAtMs = useRef(0);
  const look = useCallback(
    () =>
      void boxOf('#article-end').then((end) => {
        if (end !== null && end.top <= screenMetrics().windowHeight) reading.seeEnd();
      }),
    [reading],
  );
  useEffect(() => {
    void reading.open();
    return () => reading.leave();
  }, [reading]);
  // A short article shows its end without any scrolling, once it is drawn.
  const isHere = reading.article !== null;
  useEffect(() => {
    const timer = setTimeout(look, drawnAfterMs);
    return () => clearTimeout(timer);
  }, [isHere, look]);
  useDidShow(look);
  useDidHide(() => reading.leave());
  usePageScroll(() => {
    if (Date.now() - lookedAtMs.current < looksApartMs) return;
    lookedAtMs.current = Date.now();
    look();
  });
}

export default ArticlePage;
