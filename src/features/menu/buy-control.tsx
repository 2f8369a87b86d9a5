import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Dish } from '../../../domain/menu/menu';
import { tick } from '../../platform/haptics';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { Button } from '../../ui/button/button';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import { cart } from '../cart/cart';
import { hopIntoCart } from './hop';

interface BuyControlProps {
  readonly dish: Dish;
  readonly remaining: number | null;
  /** The dish has sizes, options or choices, so "+" opens its sheet. */
  readonly isChoosing: boolean;
  readonly onOpen: (dish: Dish) => void;
}

/** "+", "− n +", or "choose" with how many there are. */
export const BuyControl = observer(function BuyControl({
  dish,
  remaining,
  isChoosing,
  onOpen,
}: BuyControlProps) {
  const portions = cart.portionsByDishId.get(dish.id) ?? 0;
  const name = localText(dish.name);
  if (isChoosing) {
    return (
      <View className="buy-control">
        <Button
          look="tint"
          size="s"
          label={menuText('chooseDish', { dish: name })}
          isContained
          onPress={() => onOpen(dish)}
        >
          {menuText('choose')}
        </Button>
        <View className={portions > 0 ? 'badge buy-control__count' : 'buy-control__count'}>
          {portions > 0 ? portions : ''}
        </View>
      </View>
    );
  }
  const isAtLimit = remaining !== null && portions >= remaining;
  return (
    <Stepper
      value={portions}
      isAtLimit={isAtLimit}
      moreLabel={menuText('add', { dish: name })}
      lessLabel={menuText('less', { dish: name })}
      onMore={(at) => {
        if (isAtLimit) {
          showToast(menuText('onlyLeft', { count: remaining }));
          return;
        }
        tick();
        cart.addPlain(dish);
        if (at !== null) hopIntoCart(at);
      }}
      onLess={() => {
        tick();
        cart.takeBack(dish.id);
      }}
    />
  );
});
