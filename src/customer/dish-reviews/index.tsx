import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { GuestAnswers } from '../../../contract/guest';
import { verdictsIn } from '../../../domain/review/verdict';
import { sureShare } from '../../../domain/voice/certainty';
import { visit } from '../../features/session/visit';
import { goBack } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { reviewText } from '../../text/review';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { DishReviews } from './dish-reviews';
import { ReportSheet } from './report-sheet';
import { ReviewCard } from './review-card';
import './index.scss';

type Page = GuestAnswers['listDishReviews'];

/** What guests say of one dish, what helps most first. */
const DishReviewsPage = observer(function DishReviewsPage() {
  const { params } = useRouter();
  const [list] = useState(() => new DishReviews(params['store'] ?? '', params['dish'] ?? ''));
  const [reported, setReported] = useState<string | null>(null);
  useEffect(() => {
    visit.start();
    void list.refresh();
  }, [list]);
  const { page, problem } = list;
  const name = page?.dishName ?? null;
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={name === null ? reviewText('reviews') : reviewText('reviewsOf', { dish: localText(name) })}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {page !== null ? (
          <Shown list={list} page={page} onReport={setReported} />
        ) : problem === null ? (
          <>
            <Bone width="100%" height={108} radius={14} />
            <Bone width="100%" height={160} radius={14} />
            <Bone width="100%" height={160} radius={14} />
          </>
        ) : (
          <EmptyState
            mood="cold"
            title={customerProblemText(problem)}
            line=""
            action={
              <Button look="quiet" size="m" icon="repeat" onPress={() => void list.refresh()}>
                {shellText('again')}
              </Button>
            }
          />
        )}
      </View>
      <ReportSheet list={list} reviewId={reported} onClose={() => setReported(null)} />
    </Screen>
  );
});

interface ShownProps {
  readonly list: DishReviews;
  readonly page: Page;
  readonly onReport: (reviewId: string) => void;
}

const Shown = observer(function Shown({ list, page, onReport }: ShownProps) {
  return (
    <>
      <Summary page={page} />
      {list.reviews.length === 0 ? (
        <EmptyState mood="warm" title={reviewText('noReviews')} line={reviewText('noReviewsLine')} />
      ) : (
        list.reviews.map((review) => (
          <ReviewCard
            key={review.reviewId}
            list={list}
            review={review}
            page={page}
            onReport={() => onReport(review.reviewId)}
          />
        ))
      )}
      {page.nextBefore === null ? null : (
        <Button
          look="quiet"
          isWide
          busyWords={list.isLoading ? reviewText('loading') : null}
          onPress={() => void list.more()}
        >
          {reviewText('more')}
        </Button>
      )}
    </>
  );
});

/** How many loved it and how sure that is; with few verdicts it says that they are few. */
function Summary({ page: { verdicts } }: { readonly page: Page }) {
  const count = verdictsIn(verdicts);
  if (count === 0) return null;
  const loved = sureShare(verdicts.love, count);
  const percent = (share: number) => Math.round(share * 100);
  return (
    <Card className="dish-reviews__summary">
      <View className="t16 strong num">
        {loved === null
          ? reviewText('summaryFew', { count })
          : reviewText('summary', { count, percent: percent(loved.share) })}
      </View>
      {loved === null ? null : (
        <View className="dish-reviews__bar">
          {(['love', 'fine', 'improve'] as const).map((verdict) => (
            <View
              key={verdict}
              className={`dish-reviews__part dish-reviews__part--${verdict}`}
              style={{ width: `${(verdicts[verdict] / count) * 100}%` }}
            />
          ))}
        </View>
      )}
      <View className="t12 quiet num">{reviewText('counts', { ...verdicts })}</View>
      {loved === null ? null : (
        <View className="t12 quiet num">
          {reviewText('between', { low: percent(loved.low), high: percent(loved.high) })}
        </View>
      )}
    </Card>
  );
}

export default DishReviewsPage;
