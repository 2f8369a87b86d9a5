import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Dish } from '../../../domain/menu/menu';
import { localText } from '../../text/language';
import { DishHero } from './dish-hero';
import { DishRow } from './dish-row';
import type { CategoryPlace } from './menu-layout';
import { menuView } from './menu-view';

interface CategorySectionProps {
  readonly place: CategoryPlace;
  readonly onOpenDish: (dish: Dish) => void;
}

/** A category's heading and as many of its dishes as are drawn; its height is the final one from the start. */
export const CategorySection = observer(function CategorySection({
  place,
  onOpenDish,
}: CategorySectionProps) {
  const { category, hasHero, height } = place;
  const drawn = menuView.drawnByCategoryId.get(category.id) ?? 0;
  const dishes = category.dishIds.slice(0, drawn).flatMap((dishId) => menuView.dishes.get(dishId) ?? []);
  return (
    <View style={{ height: `${height}px` }}>
      {drawn === 0 ? null : (
        <View className="menu__heading" ariaRole="heading">
          <View className="strong">{localText(category.name)}</View>
          {category.line === null ? null : <View className="t12 quiet clip">{localText(category.line)}</View>}
        </View>
      )}
      {dishes.map((dish, index) =>
        hasHero && index === 0 ? (
          <DishHero key={dish.id} dish={dish} onOpen={onOpenDish} />
        ) : (
          <DishRow key={dish.id} dish={dish} onOpen={onOpenDish} />
        ),
      )}
    </View>
  );
});
