import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { needsChoosing } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { FormerPrice, Price } from '../../ui/price/price';
import { Tag } from '../../ui/tag/tag';
import { visit } from '../session/visit';
import { BuyControl } from './buy-control';
import { bandWords } from './dish-row';
import { countWords } from './dish-words';
import { leastPrice } from './least-price';
import { menuView } from './menu-view';
import './dish-hero.scss';

interface DishHeroProps {
  readonly dish: Dish;
  readonly onOpen: (dish: Dish) => void;
}

/** The first dish of the menu, large. */
export const DishHero = observer(function DishHero({ dish, onOpen }: DishHeroProps) {
  const state = menuView.stateOf(dish);
  const band = bandWords(state);
  const sold = visit.monthlySalesByDishId[dish.id] ?? 0;
  const price = leastPrice(dish);
  const corner = band ?? (sold > 0 ? menuText('soldThisMonth', { count: countWords(sold) }) : null);
  return (
    <View
      className="dish-hero"
      ariaRole="group"
      ariaLabel={localText(dish.name)}
      onClick={() => onOpen(dish)}
    >
      <View className={band === null ? 'dish-hero__shot' : 'dish-hero__shot dish-hero__shot--off'}>
        <Image
          className="dish-hero__picture"
          src={pictureUrl(dish.pictureLarge ?? dish.picture)}
          mode="aspectFill"
        />
        {corner === null ? null : <View className="dish-hero__corner">{corner}</View>}
      </View>
      <View className="dish-hero__what">
        <View className="grow">
          <View className="t16 strong clip dish-row__name">{localText(dish.name)}</View>
          <View className="dish-row__taste clip">{localText(dish.taste)}</View>
          <View className="dish-hero__price">
            <Price fen={price.now} after={price.isFrom ? menuText('up') : null} />
            {price.before === null ? null : (
              <>
                <Tag tone="gold">{menuText('memberTag')}</Tag>
                <FormerPrice fen={price.before} />
              </>
            )}
          </View>
        </View>
        {state.kind === 'to-be-had' ? (
          <BuyControl
            dish={dish}
            remaining={state.remaining}
            isChoosing={needsChoosing(dish)}
            onOpen={onOpen}
          />
        ) : null}
      </View>
    </View>
  );
});
