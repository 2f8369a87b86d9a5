import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GuestAnswers } from '../../../contract/guest';
import type { ReviewView } from '../../../contract/reviews';
import { monthAndDay } from '../../features/session/store-clock';
import { showPicture } from '../../platform/picture-upload';
import { pictureUrl } from '../../platform/pictures';
import { customerProblemText } from '../../text/customer-problems';
import { reviewText } from '../../text/review';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import { showToast } from '../../ui/toast/toasts';
import type { DishReviews } from './dish-reviews';

interface ReviewCardProps {
  readonly list: DishReviews;
  readonly review: ReviewView;
  readonly page: Pick<GuestAnswers['listDishReviews'], 'utcOffsetMinutes'>;
  readonly onReport: () => void;
}

/** What one guest says, and whether it helped. */
export const ReviewCard = observer(function ReviewCard(props: ReviewCardProps) {
  const { review, page } = props;
  const { verdict, tags, text, pictures, answer } = review;
  const { month, day } = monthAndDay(page, review.writtenAtMs);
  const when = `${month}-${day}${review.isChanged ? ` · ${reviewText('changed')}` : ''}`;
  const name = review.isOwn ? reviewText('own') : (review.name ?? reviewText('someGuest'));
  return (
    <Card className="review-card" label={`${name} ${reviewText(verdict)}`}>
      <View className="row gap-8">
        <View className="strong clip">{name}</View>
        <Tag tone={verdict === 'love' ? 'chili' : verdict === 'fine' ? 'gold' : 'plain'}>
          {reviewText(verdict)}
        </Tag>
        <View className="t12 quiet num end">{when}</View>
      </View>
      {text === '' ? null : <View className="review-card__words">{text}</View>}
      {tags.length === 0 ? null : (
        <View className="t12 quiet">{tags.map((tag) => reviewText(tag)).join(' · ')}</View>
      )}
      {pictures.length === 0 ? null : (
        <View className="review-card__pictures">
          {pictures.map((picture, at) => (
            <Pressable
              key={picture}
              className="review-card__picture"
              label={reviewText('picture', { number: at + 1 })}
              onPress={() => showPicture(pictureUrl(picture))}
            >
              <Image className="review-card__image" mode="aspectFill" lazyLoad src={pictureUrl(picture)} />
            </Pressable>
          ))}
        </View>
      )}
      {answer === null ? null : (
        <View className="review-card__answer">
          <View className="t12 strong">{reviewText('houseAnswer')}</View>
          <View>{answer.words}</View>
        </View>
      )}
      {review.isOwn ? null : <Votes {...props} />}
    </Card>
  );
});

const Votes = observer(function Votes({ list, review, onReport }: ReviewCardProps) {
  const { helpful, myVote } = review;
  const vote = async (isHelpful: boolean) => {
    const problem = await list.vote(review, isHelpful);
    if (problem !== null) showToast(customerProblemText(problem));
  };
  return (
    <View className="row review-card__votes">
      <Pressable
        role="radio"
        isSelected={myVote === true}
        className={myVote === true ? 'review-card__vote review-card__vote--on' : 'review-card__vote'}
        onPress={() => void vote(true)}
      >
        <Icon name="heart" size={16} />
        {helpful === 0 ? reviewText('helpful') : reviewText('helpfulCount', { count: helpful })}
      </Pressable>
      <Pressable
        role="radio"
        isSelected={myVote === false}
        className={myVote === false ? 'review-card__vote review-card__vote--on' : 'review-card__vote'}
        onPress={() => void vote(false)}
      >
        {reviewText('notHelpful')}
      </Pressable>
      <Pressable className="review-card__vote end" onPress={onReport}>
        {reviewText('report')}
      </Pressable>
    </View>
  );
});
