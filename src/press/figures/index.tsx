import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import {
  noArticleCounts,
  percentReadToEnd,
  type ArticleCounts,
} from '../../../domain/article/article-figures';
import type { Board } from '../../features/colleague/live/board';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { goBack } from '../../platform/navigation';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { ArticleFigures, type FiguresAnswer } from './article-figures';
import './index.scss';

/** How often the house's articles were opened, read to the end and liked, and what followed. */
const FiguresPage = observer(function FiguresPage() {
  return (
    <StaffScreen needs="viewArticleFigures">
      {(board) => <Figures key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const Figures = observer(function Figures({ board }: { readonly board: Board }) {
  const [figures] = useState(() => new ArticleFigures(board.storeId));
  useEffect(() => void figures.refresh(), [figures]);
  useDidShow(() => {
    if (figures.answer !== null) void figures.refresh();
  });
  const { answer, problem } = figures;
  return (
    <>
      <NavigationBar
        isSticky
        title={pressText('figuresTitle')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="figures">
        {answer !== null ? (
          <Parts figures={figures} answer={answer} />
        ) : problem === null ? (
          <Bone width="100%" height={320} radius={14} />
        ) : (
          <NotReached problem={problem} onAgain={() => void figures.refresh()} />
        )}
      </View>
    </>
  );
});

const Parts = observer(function Parts(props: {
  readonly figures: ArticleFigures;
  readonly answer: FiguresAnswer;
}) {
  const { figures, answer } = props;
  if (answer.articles.length === 0) {
    return <EmptyState mood="warm" title={pressText('figuresNone')} line={pressText('figuresNoneLine')} />;
  }
  return (
    <>
      <View className="t12 quiet">{pressText('figuresLine')}</View>
      {answer.articles.map((article) => (
        <Pressable
          key={article.articleId}
          className={
            figures.articleId === article.articleId
              ? 'figures__article figures__article--chosen'
              : 'figures__article'
          }
          role="radio"
          isSelected={figures.articleId === article.articleId}
          label={`${article.title}, ${spoken(article)}`}
          onPress={() => void figures.choose(article.articleId)}
        >
          <View className="t16 strong figures__title">{article.title}</View>
          <Counts counts={article} />
          <Rate counts={article} />
        </Pressable>
      ))}
      <ByDay answer={answer} />
    </>
  );
});

const keys = ['opened', 'readToEnd', 'likes', 'ordered'] as const;

function wordsOf(key: (typeof keys)[number]): string {
  return pressText(key === 'likes' ? 'liked' : key);
}

function spoken(counts: ArticleCounts): string {
  return keys.map((key) => `${wordsOf(key)} ${counts[key]}`).join(', ');
}

const Counts = observer(function Counts({ counts }: { readonly counts: ArticleCounts }) {
  return (
    <View className="figures__counts">
      {keys.map((key) => (
        <View key={key}>
          <View className="t20 strong num">{counts[key]}</View>
          <View className="t12 quiet">{wordsOf(key)}</View>
        </View>
      ))}
    </View>
  );
});

/** How many of those who opened it came to its end, in words and as a bar. */
const Rate = observer(function Rate({ counts }: { readonly counts: ArticleCounts }) {
  const percent = percentReadToEnd(counts);
  if (percent === null) return null;
  return (
    <>
      <View className="figures__track">
        <View className="figures__bar" style={{ width: `${percent}%` }} />
      </View>
      <View className="t12 quiet num">{pressText('readRate', { percent })}</View>
    </>
  );
});

/** The days of the chosen article, or of all of them, the newest in front. */
const ByDay = observer(function ByDay({ answer }: { readonly answer: FiguresAnswer }) {
  const most = Math.max(1, ...answer.byDay.map(({ opened }) => opened));
  return (
    <Card>
      <View className="t16 strong" ariaRole="heading">
        {pressText('byDay')}
      </View>
      {answer.byDay.length === 0 ? <View className="quiet">{pressText('figuresNone')}</View> : null}
      {answer.byDay.map((row) => (
        <View key={row.day} className="figures__day" ariaLabel={dayWords(row)} ariaRole="img">
          <View className="t12 quiet num figures__date">{row.day.slice(5)}</View>
          <View className="grow">
            <View className="figures__track">
              <View className="figures__bar" style={{ width: `${Math.round((row.opened * 100) / most)}%` }} />
            </View>
          </View>
          <View className="t12 num">{`${row.opened} · ${row.readToEnd}`}</View>
        </View>
      ))}
    </Card>
  );
});

function dayWords(row: ArticleCounts & { readonly day: string }): string {
  const { day, opened, readToEnd: read, likes: liked, ordered } = { ...noArticleCounts, ...row };
  return pressText('dayRow', { day, opened, read, liked, ordered });
}

export default FiguresPage;
