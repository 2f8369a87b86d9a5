import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { OrderVoice } from '../../../contract/reviews';
import { AskQuestion } from '../../features/consent/ask-question';
import { SubscribeSheet } from '../../features/consent/subscribe-sheet';
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
import { Note } from '../../ui/note/note';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { Switch } from '../../ui/switch/switch';
import { showToast } from '../../ui/toast/toasts';
import { DishRow } from './dish-row';
import { isBeingWritten, OrderReview } from './order-review';
import { OwnReview } from './own-review';
import { SurveyCard } from './survey-card';
import './index.scss';

/** How it was: four taps for the visit, one for each dish, and more from whoever likes to write. */
const ReviewPage = observer(function ReviewPage() {
  const { params } = useRouter();
  const [store] = useState(() => new OrderReview(params['id'] ?? ''));
  useEffect(() => {
    visit.start();
    void store.refresh();
    return () => void store.sendMarks();
  }, [store]);
  return (
    <Screen className="review-page">
      <NavigationBar
        isSticky
        title={reviewText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {store.voice === null ? <Waiting store={store} /> : <Asked store={store} voice={store.voice} />}
      </View>
      <Foot store={store} />
      <SubscribeSheet />
    </Screen>
  );
});

interface PartProps {
  readonly store: OrderReview;
}

const Waiting = observer(function Waiting({ store }: PartProps) {
  const { problem } = store;
  if (problem === null) {
    return (
      <>
        <Bone width="100%" height={282} radius={14} />
        <Bone width="100%" height={320} radius={14} />
      </>
    );
  }
  return (
    <EmptyState
      mood="cold"
      title={customerProblemText(problem)}
      line=""
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void store.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

const Asked = observer(function Asked({ store, voice }: PartProps & { readonly voice: OrderVoice }) {
  const written = voice.dishes.filter((dish) => isBeingWritten(store, dish));
  const said = voice.dishes.filter((dish) => !isBeingWritten(store, dish));
  const mayAsk = store.hasSaid && !store.isAskSettled && voice.asks.length > 0;
  return (
    <>
      <View className="t12 quiet review-page__store">{localText(voice.storeName)}</View>
      {voice.isSeenTo ? (
        <Note tone="jade" icon="check">
          {reviewText('seenTo')}
        </Note>
      ) : null}
      {voice.fault === 'TOO_OLD' ? <Note>{reviewText('tooOld')}</Note> : null}
      <SurveyCard store={store} voice={voice} />
      {mayAsk ? (
        <AskQuestion
          asks={voice.asks}
          at={{ storeId: voice.storeId, screen: 'order' }}
          title={reviewText('hear')}
          onEnd={() => store.settleAsk()}
        />
      ) : null}
      {written.length === 0 ? null : (
        <Card label={reviewText('dishes')}>
          <View className="t16 strong" ariaRole="heading">
            {reviewText('dishes')}
          </View>
          {written.map((dish) => (
            <DishRow key={dish.dishId} store={store} dish={dish} />
          ))}
        </Card>
      )}
      {written.length === 0 ? null : (
        <Card className="row gap-12">
          <View className="grow">
            <View className="strong">{reviewText('anonymous')}</View>
            <View className="t12 quiet">{reviewText('anonymousLine')}</View>
          </View>
          <Switch
            isOn={store.isAnonymous}
            label={reviewText('anonymous')}
            onChange={(isOn) => store.anonymous(isOn)}
          />
        </Card>
      )}
      {said.map((dish) =>
        dish.review === null ? null : (
          <OwnReview key={dish.dishId} store={store} dish={dish} review={dish.review} />
        ),
      )}
    </>
  );
});

const Foot = observer(function Foot({ store }: PartProps) {
  const { voice, said } = store;
  if (voice === null || !voice.dishes.some((dish) => isBeingWritten(store, dish))) return null;
  const isOff = said.length === 0;
  const send = async () => {
    if (isOff) return showToast(reviewText('sendOff'));
    const problem = await store.send();
    showToast(problem === null ? reviewText('sent') : customerProblemText(problem));
  };
  return (
    <View className="review-foot">
      <Button
        isWide
        isOff={isOff}
        busyWords={store.isSending ? reviewText('sending') : null}
        onPress={() => void send()}
      >
        {reviewText(isOff ? 'sendOff' : 'send')}
      </Button>
    </View>
  );
});

export default ReviewPage;
