import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { OwnReview as Own, VoicedDish } from '../../../contract/reviews';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { reviewText } from '../../text/review';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import type { OrderReview } from './order-review';

interface OwnReviewProps {
  readonly store: OrderReview;
  readonly dish: VoicedDish;
  readonly review: Own;
}

/** What the guest has said of one dish, what came of it, and what can still be done with it. */
export const OwnReview = observer(function OwnReview({ store, dish, review }: OwnReviewProps) {
  const { text, tags, verdict, answer, helpful, standing } = review;
  return (
    <Card className="own-review" label={localText(dish.name)}>
      <View className="row gap-8">
        <DishPicture picture={dish.picture} size={40} />
        <View className="grow strong clip">{localText(dish.name)}</View>
        <Tag tone={verdict === 'love' ? 'chili' : verdict === 'fine' ? 'gold' : 'plain'}>
          {reviewText(verdict)}
        </Tag>
      </View>
      {tags.length === 0 ? null : (
        <View className="quiet">{tags.map((tag) => reviewText(tag)).join(' · ')}</View>
      )}
      {text === '' ? null : <View className="own-review__words">{text}</View>}
      <Pictures review={review} />
      <Standing review={review} />
      {helpful === 0 ? null : (
        <View className="t12 quiet num">{reviewText('helped', { count: helpful })}</View>
      )}
      {answer === null ? null : (
        <View className="house-answer">
          <View className="t12 strong">{reviewText('houseAnswer')}</View>
          <View>{answer.words}</View>
        </View>
      )}
      {standing === 'withdrawn' ? null : <Steps store={store} dish={dish} review={review} />}
    </Card>
  );
});

function Pictures({ review: { pictures } }: { readonly review: Own }) {
  if (pictures.length === 0) return null;
  return (
    <View className="review-pictures">
      {pictures.map(({ fileId, check }, at) => (
        <Pressable
          key={fileId}
          className="review-pictures__one"
          label={reviewText('picture', { number: at + 1 })}
          onPress={() => showPicture(pictureUrl(fileId))}
        >
          <Image className="review-pictures__image" mode="aspectFill" src={pictureUrl(fileId)} />
          {check === 'clear' ? null : (
            <View className="review-pictures__band t12">
              {reviewText(check === 'pending' ? 'picturePending' : 'pictureHeld')}
            </View>
          )}
        </Pressable>
      ))}
    </View>
  );
}

function Standing({ review: { standing, decidedBecause } }: { readonly review: Own }) {
  if (standing === 'withdrawn') return <View className="quiet">{reviewText('withdrawn')}</View>;
  if (standing === 'held') return <View className="gold">{reviewText('held')}</View>;
  if (decidedBecause === null) return null;
  return (
    <View className={standing === 'hidden' ? 'chili' : 'quiet'}>
      {reviewText(standing === 'hidden' ? 'hidden' : 'kept', { reason: decidedBecause })}
    </View>
  );
}

const Steps = observer(function Steps({ store, dish, review }: OwnReviewProps) {
  const [isSure, setSure] = useState(false);
  const withdraw = async () => {
    if (!isSure) return setSure(true);
    const problem = await store.withdraw(review);
    showToast(problem === null ? reviewText('withdrawn') : customerProblemText(problem));
  };
  const mayChange = review.mayChange && review.standing === 'shown' && store.isOpen;
  return (
    <View className="own-review__steps">
      {mayChange ? (
        <Button look="quiet" size="s" icon="edit" onPress={() => store.thinkAgain(dish.dishId, review)}>
          {reviewText('change')}
        </Button>
      ) : null}
      <Button look={isSure ? 'tint' : 'quiet'} size="s" icon="trash" onPress={() => void withdraw()}>
        {reviewText(isSure ? 'withdrawSure' : 'withdraw')}
      </Button>
    </View>
  );
});
