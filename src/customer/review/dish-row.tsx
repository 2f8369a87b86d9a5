import { Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { VoicedDish } from '../../../contract/reviews';
import { reviewLimits } from '../../../domain/review/review-rules';
import { tagsByVerdict, type Verdict } from '../../../domain/review/verdict';
import { tick } from '../../platform/haptics';
import { localText } from '../../text/language';
import { reviewText } from '../../text/review';
import { Chip } from '../../ui/chip/chip';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { OrderReview } from './order-review';
import { PictureRow } from './picture-row';

const choices: readonly (readonly [Verdict, IconName])[] = [
  ['love', 'heart'],
  ['fine', 'smile'],
  ['improve', 'chat'],
];

interface DishRowProps {
  readonly store: OrderReview;
  readonly dish: VoicedDish;
}

/** One dish to be judged: one tap, and then whoever wants says more. */
export const DishRow = observer(function DishRow({ store, dish }: DishRowProps) {
  const { verdict } = store.draftOf(dish.dishId);
  const name = localText(dish.name);
  return (
    <View className="review-dish" ariaRole="group" ariaLabel={name}>
      <View className="review-dish__row">
        <DishPicture picture={dish.picture} size={40} />
        <View className="grow strong clip">{name}</View>
        <View className="row" ariaRole="radiogroup" ariaLabel={name}>
          {choices.map(([each, icon]) => (
            <Pressable
              key={each}
              role="radio"
              isSelected={each === verdict}
              label={`${name} ${reviewText(each)}`}
              className={
                each === verdict ? 'review-dish__verdict review-dish__verdict--on' : 'review-dish__verdict'
              }
              onPress={() => {
                tick();
                store.choose(dish.dishId, each);
              }}
            >
              <Icon name={icon} size={20} />
              {reviewText(each)}
            </Pressable>
          ))}
        </View>
      </View>
      {verdict === null ? null : <More store={store} dish={dish} verdict={verdict} />}
    </View>
  );
});

const More = observer(function More({ store, dish, verdict }: DishRowProps & { readonly verdict: Verdict }) {
  const { tags, text } = store.draftOf(dish.dishId);
  const most = reviewLimits.textLength;
  return (
    <View className="review-dish__more">
      <View className="chips">
        {tagsByVerdict[verdict].map((tag) => (
          <Chip
            key={tag}
            role="checkbox"
            words={reviewText(tag)}
            isChosen={tags.includes(tag)}
            onPress={() => store.toggleTag(dish.dishId, tag)}
          />
        ))}
      </View>
      <View className="review-dish__field">
        <Textarea
          className="review-dish__words"
          value={text}
          maxlength={most}
          placeholder={reviewText('wordsHint')}
          placeholderClass="review-dish__placeholder"
          ariaLabel={reviewText('wordsLabel', { dish: localText(dish.name) })}
          cursorSpacing={120}
          onInput={({ detail }) => store.write(dish.dishId, { text: detail.value })}
        />
        <View className="t12 quiet num review-dish__count">
          {reviewText('wordsCount', { count: [...text].length, most })}
        </View>
      </View>
      <PictureRow store={store} dishId={dish.dishId} />
    </View>
  );
});
