import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffReview } from '../../../contract/reviews';
import type { Board } from '../../features/colleague/live/board';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { goBack, openPage } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffVoiceText } from '../../text/staff-voice';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Segmented } from '../../ui/segmented/segmented';
import { Bone } from '../../ui/skeleton/bone';
import { Said } from '../parts/said';
import { AnswerSheet } from './answer-sheet';
import { DecideSheet } from './decide-sheet';
import { HoldSheet } from './hold-sheet';
import { ReviewList, whichReviews } from './review-list';
import './index.scss';

/** What guests say: to answer, to mend, to decide on; and the ways to the results and to asking them. */
const ReviewsPage = observer(function ReviewsPage() {
  return (
    <StaffScreen needs="listReviews">
      {(board) => (
        <>
          <NavigationBar
            isSticky
            title={staffVoiceText('title')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <Reviews key={board.storeId} board={board} />
        </>
      )}
    </StaffScreen>
  );
});

type Step = 'answer' | 'hold' | 'decide';

const Reviews = observer(function Reviews({ board }: { readonly board: Board }) {
  const [list] = useState(() => new ReviewList(board.storeId));
  const [step, setStep] = useState<{ readonly kind: Step; readonly review: StaffReview } | null>(null);
  useEffect(() => void list.refresh(), [list]);
  const close = () => setStep(null);
  const open = (kind: Step, review: StaffReview) => setStep({ kind, review });
  return (
    <View className="voice-page">
      {staffSession.may('viewVoiceFigures') ? <Ways storeId={board.storeId} /> : null}
      <Segmented
        label={staffVoiceText('title')}
        chosen={list.which}
        onChoose={(which) => list.choose(which)}
        segments={whichReviews.map((key) => ({ key, words: staffVoiceText(key) }))}
      />
      <Rows list={list} onStep={open} />
      {step?.kind === 'answer' ? <AnswerSheet list={list} review={step.review} onClose={close} /> : null}
      {step?.kind === 'hold' ? <HoldSheet list={list} review={step.review} onClose={close} /> : null}
      {step?.kind === 'decide' ? <DecideSheet list={list} review={step.review} onClose={close} /> : null}
    </View>
  );
});

function Ways({ storeId }: { readonly storeId: string }) {
  return (
    <View className="row gap-8">
      <Button
        look="quiet"
        size="m"
        icon="star"
        className="grow"
        onPress={() => void openPage('/voice/results/index', { storeId })}
      >
        {staffVoiceText('results')}
      </Button>
      <Button
        look="quiet"
        size="m"
        icon="chat"
        className="grow"
        onPress={() => void openPage('/voice/questions/index', { storeId })}
      >
        {staffVoiceText('questions')}
      </Button>
    </View>
  );
}

interface RowsProps {
  readonly list: ReviewList;
  readonly onStep: (kind: Step, review: StaffReview) => void;
}

const Rows = observer(function Rows({ list, onStep }: RowsProps) {
  const { reviews, problem, which } = list;
  if (reviews === null) {
    if (problem !== null) return <NotReached problem={problem} onAgain={() => void list.refresh()} />;
    return (
      <>
        <Bone width="100%" height={150} radius={14} />
        <Bone width="100%" height={150} radius={14} />
      </>
    );
  }
  if (reviews.length === 0) {
    return (
      <EmptyState mood="warm" title={staffVoiceText(`${which}None`)} line={staffVoiceText('noneLine')} />
    );
  }
  return (
    <>
      {reviews.map((review) => (
        <Said key={review.reviewId} review={review} standing={list}>
          <Steps review={review} onStep={onStep} />
        </Said>
      ))}
      {list.nextBefore === null ? null : (
        <Button
          look="quiet"
          isWide
          busyWords={list.isLoadingMore ? staffVoiceText('loading') : null}
          onPress={() => void list.more()}
        >
          {staffVoiceText('more')}
        </Button>
      )}
    </>
  );
});

const Steps = observer(function Steps({
  review,
  onStep,
}: Pick<RowsProps, 'onStep'> & { review: StaffReview }) {
  const { standing, answer } = review;
  const mayDecide = staffSession.may('decideReview');
  return (
    <View className="said__steps">
      {staffSession.may('answerReview') ? (
        <Button look={answer === null ? 'tint' : 'quiet'} size="s" onPress={() => onStep('answer', review)}>
          {staffVoiceText(answer === null ? 'answer' : 'editAnswer')}
        </Button>
      ) : null}
      {standing === 'shown' ? (
        <Button look="quiet" size="s" onPress={() => onStep('hold', review)}>
          {staffVoiceText('hold')}
        </Button>
      ) : mayDecide ? (
        <Button
          look={standing === 'held' ? 'tint' : 'quiet'}
          size="s"
          onPress={() => onStep('decide', review)}
        >
          {staffVoiceText('decide')}
        </Button>
      ) : null}
      {staffSession.may('viewVoiceOfOrder') ? (
        <Button
          look="quiet"
          size="s"
          onPress={() => void openPage('/voice/order/index', { id: review.orderId })}
        >
          {staffVoiceText('order')}
        </Button>
      ) : null}
    </View>
  );
});

export default ReviewsPage;
