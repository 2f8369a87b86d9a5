import { ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import type { MenuCategory } from '../../../domain/menu/menu';
import { Pressable } from '../../ui/pressable/pressable';
import { cart } from '../cart/cart';
import { menuView } from './menu-view';
import './category-rail.scss';

/** The categories beside the dishes; the active one follows the scroll. */
export const CategoryRail = observer(function CategoryRail(props: {
  readonly onJump: (categoryId: string) => void;
}) {
  return (
    <View className="rail" ariaRole="tablist" ariaLabel={menuText('categories')}>
      <ScrollView className="rail__scroll" scrollY enhanced showScrollbar={false}>
        {menuView.categories.map((category) => (
          <RailRow key={category.id} category={category} onJump={props.onJump} />
        ))}
        <View className="rail__end" />
      </ScrollView>
    </View>
  );
});

interface RailRowProps {
  readonly category: MenuCategory;
  readonly onJump: (categoryId: string) => void;
}

const RailRow = observer(function RailRow({ category, onJump }: RailRowProps) {
  const isActive = menuView.activeCategoryId === category.id;
  const portions = cart.portionsByCategoryId.get(category.id) ?? 0;
  return (
    <Pressable
      role="tab"
      isSelected={isActive}
      className={isActive ? 'rail__row rail__row--active' : 'rail__row'}
      onPress={() => onJump(category.id)}
    >
      <View>{localText(category.name)}</View>
      <View className="rail__count badge">{portions > 0 ? portions : null}</View>
    </Pressable>
  );
});
