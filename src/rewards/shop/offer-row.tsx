import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { GuestRewardView } from '../../../contract/rewards';
import { dishesById } from '../../../domain/menu/lookup';
import { benefitWords } from '../../features/checkout/coupon-words';
import { countWords } from '../../features/menu/dish-words';
import { visit } from '../../features/session/visit';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Button } from '../../ui/button/button';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Icon } from '../../ui/icon/icon';
import { showToast } from '../../ui/toast/toasts';
import { offerFacts, whyNot } from '../parts/reward-words';
import type { Shelf } from '../parts/shelf';

interface OfferRowProps {
  readonly shelf: Shelf;
  readonly offer: GuestRewardView;
  readonly onChoose: () => void;
}

/** Something of the points shop: what, for how many points, how many are left, and the way to it or why not. */
export const OfferRow = observer(function OfferRow({ shelf, offer, onChoose }: OfferRowProps) {
  const { points = 0, nowMs = 0 } = shelf.answer ?? {};
  const reason = whyNot(offer, points);
  const name = localText(offer.name);
  return (
    <View className="shop__offer" ariaRole="group" ariaLabel={name}>
      <Picture offer={offer} />
      <View className="grow">
        <View className="t16 strong">{name}</View>
        <View className="t12 quiet num">{offerFacts(offer, nowMs)}</View>
        <View className="row gap-4 gold shop__price">
          <Icon name="coin" size={16} />
          <View className="strong num">{rewardsText('price', { points: countWords(offer.price) })}</View>
        </View>
      </View>
      {reason === null ? (
        <Button
          size="s"
          label={rewardsText('exchangeSpoken', { points: offer.price, name })}
          onPress={onChoose}
        >
          {rewardsText('exchange')}
        </Button>
      ) : (
        <Button size="s" isOff label={`${name}, ${reason}`} onPress={() => showToast(reason)}>
          {reason}
        </Button>
      )}
    </View>
  );
});

const Picture = observer(function Picture({ offer: { goods } }: { readonly offer: GuestRewardView }) {
  if (goods.kind === 'coupon') {
    return <View className="shop__coupon num">{benefitWords(goods)}</View>;
  }
  const dish = visit.menu ? dishesById(visit.menu).get(goods.dishId) : undefined;
  if (dish) return <DishPicture picture={dish.picture} size={92} />;
  return (
    <View className="shop__coupon">
      <Icon name="bowl" />
    </View>
  );
});
