import { Image, ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { Dish } from '../../../domain/menu/menu';
import { openPage } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { homeText } from '../../text/home';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Price } from '../../ui/price/price';
import { leastPrice } from '../menu/least-price';
import { wantDish } from '../menu/wanted-dish';
import { visit } from '../session/visit';
import { shownDishes } from './shown-dishes';
import './dish-show.scss';

/** What is on the stove this month, side by side; each leads to its sheet in the menu. */
export const DishShow = observer(function DishShow() {
  const { menu, availability, monthlySalesByDishId } = visit;
  if (!menu) return null;
  const dishes = shownDishes(menu, availability, monthlySalesByDishId);
  if (dishes.length === 0) return null;
  return (
    <View className="dish-show">
      <View className="row between">
        <View className="display t20" ariaRole="heading">
          {homeText('onTheStove')}
        </View>
        <Pressable
          className="dish-show__all"
          role="link"
          label={homeText('wholeMenuSpoken')}
          onPress={() => void openPage('/pages/menu/index')}
        >
          {homeText('wholeMenu')}
          <Icon name="right" size={16} />
        </Pressable>
      </View>
      <ScrollView className="dish-show__scroll" scrollX enhanced showScrollbar={false}>
        <View className="dish-show__dishes">
          {dishes.map((dish) => (
            <ShownDish key={dish.id} dish={dish} />
          ))}
        </View>
      </ScrollView>
    </View>
  );
});

const ShownDish = observer(function ShownDish({ dish }: { readonly dish: Dish }) {
  const { now: fen, isFrom } = leastPrice(dish);
  const open = () => {
    wantDish(dish.id);
    void openPage('/pages/menu/index');
  };
  return (
    <Pressable
      className="dish-show__dish"
      label={homeText('dish', { dish: localText(dish.name), yuan: fenToShortYuanText(fen) })}
      onPress={open}
    >
      <View className="dish-show__frame">
        <Image className="dish-show__picture" src={pictureUrl(dish.picture)} mode="aspectFill" lazyLoad />
      </View>
      <View className="strong clip dish-show__name">{localText(dish.name)}</View>
      <View className="t12 quiet clip">{localText(dish.taste)}</View>
      <Price fen={fen} size="s" after={isFrom ? menuText('up') : null} />
    </Pressable>
  );
});
