import { Input, ScrollView, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Dish } from '../../../domain/menu/menu';
import { menuText } from '../../text/menu';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { visit } from '../session/visit';
import { DishRow } from './dish-row';
import { searchDishes } from './menu-rules';
import './search-overlay.scss';

interface SearchOverlayProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpenDish: (dish: Dish) => void;
}

const mostShown = 30;

/** Search over the whole menu, filter or not: who types a name wants that dish. */
export const SearchOverlay = observer(function SearchOverlay({
  isOpen,
  onClose,
  onOpenDish,
}: SearchOverlayProps) {
  const [typed, setTyped] = useState('');
  if (!isOpen) return null;
  const found = searchDishes(visit.menu?.dishes ?? [], typed).slice(0, mostShown);
  const close = () => {
    setTyped('');
    onClose();
  };
  return (
    <View className="search" ariaRole="dialog" ariaLabel={menuText('search')}>
      <View className="search__row">
        <View className="search__field">
          <Icon name="search" size={20} />
          <Input
            className="search__input"
            focus
            confirmType="search"
            maxlength={20}
            placeholder={menuText('searchFor')}
            placeholderClass="search__placeholder"
            ariaLabel={menuText('search')}
            onInput={(event) => setTyped(event.detail.value)}
          />
        </View>
        <Pressable className="search__cancel" onPress={close}>
          {menuText('cancel')}
        </Pressable>
      </View>
      <ScrollView className="search__found" scrollY enhanced showScrollbar={false}>
        {typed.trim() === '' ? <View className="search__hint quiet">{menuText('searchHint')}</View> : null}
        {typed.trim() !== '' && found.length === 0 ? (
          <EmptyState
            mood="warm"
            title={menuText('searchEmptyTitle', { words: typed.trim() })}
            line={menuText('searchEmptyLine')}
          />
        ) : null}
        {found.map((dish) => (
          <DishRow key={dish.id} dish={dish} onOpen={onOpenDish} />
        ))}
        <View className="search__end" />
      </ScrollView>
    </View>
  );
});
