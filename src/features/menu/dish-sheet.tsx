import { Image, Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { maximumNoteLength, maximumQuantity } from '../../../domain/cart/cart-limits';
import type { DishSelection } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { tick } from '../../platform/haptics';
import { openPage } from '../../platform/navigation';
import { pictureUrl } from '../../platform/pictures';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { shellText } from '../../text/shell';
import { ListRow } from '../../ui/list-row/list-row';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { Tag } from '../../ui/tag/tag';
import { cart } from '../cart/cart';
import { visit } from '../session/visit';
import { openingSelection, usualSelection } from './choosing';
import { ChoiceGroups } from './choice-groups';
import { DishSheetFoot } from './dish-sheet-foot';
import { allergensWords, countWords, spiceWords } from './dish-words';
import { menuView } from './menu-view';
import { regular } from './regular';
import './dish-sheet.scss';

interface DishSheetProps {
  /** Null while the sheet is shut. */
  readonly dish: Dish | null;
  readonly onClose: () => void;
}

/** A dish in full, chosen in one place: size, options, set choices, a word to the kitchen, how many. */
export const DishSheet = observer(function DishSheet({ dish, onClose }: DishSheetProps) {
  const [shown, setShown] = useState<Dish | null>(dish);
  if (dish !== null && dish !== shown) setShown(dish);
  const current = dish ?? shown;
  if (current === null) return null;
  return <OpenDishSheet key={current.id} dish={current} isOpen={dish !== null} onClose={onClose} />;
});

interface OpenDishSheetProps {
  readonly dish: Dish;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const OpenDishSheet = observer(function OpenDishSheet({ dish, isOpen, onClose }: OpenDishSheetProps) {
  const [usual] = useState(() =>
    usualSelection(
      dish,
      regular.usual.find(({ dishId }) => dishId === dish.id),
      isSoldOut,
    ),
  );
  const [selection, setSelection] = useState<DishSelection>(() => usual ?? openingSelection(dish, isSoldOut));
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState('');
  const put = () => {
    // A second tap meets the sheet while it leaves.
    if (!isOpen) return;
    tick();
    cart.add(dish, selection, quantity, note);
    onClose();
    setQuantity(1);
    setNote('');
  };
  return (
    <Sheet
      isTall
      isOpen={isOpen}
      onClose={onClose}
      className="dish-sheet"
      label={localText(dish.name)}
      closeLabel={shellText('close')}
      foot={
        <DishSheetFoot
          dish={dish}
          selection={selection}
          quantity={quantity}
          onQuantity={(wanted) => setQuantity(Math.min(maximumQuantity, Math.max(1, wanted)))}
          onPut={put}
        />
      }
    >
      <Photo dish={dish} onClose={onClose} />
      <About dish={dish} isUsual={selection === usual} />
      <ChoiceGroups dish={dish} selection={selection} onSelect={setSelection} />
      <View className="dish-sheet__group dish-sheet__group--last">
        <View className="dish-sheet__title">
          <View className="strong">{menuText('noteTitle')}</View>
          <View className="t12 quiet">{menuText('noteLimit', { count: maximumNoteLength })}</View>
        </View>
        <Input
          className="dish-sheet__note"
          maxlength={maximumNoteLength}
          placeholder={menuText('notePlaceholder')}
          placeholderClass="dish-sheet__placeholder"
          onInput={(event) => setNote(event.detail.value)}
          cursorSpacing={120}
        />
      </View>
    </Sheet>
  );
});

/** The picture, and what can be done with the dish besides ordering it. */
const Photo = observer(function Photo({ dish, onClose }: Pick<OpenDishSheetProps, 'dish' | 'onClose'>) {
  return (
    <View className="dish-sheet__photo">
      <Image
        className="dish-sheet__picture"
        src={pictureUrl(dish.pictureLarge ?? dish.picture)}
        mode="aspectFill"
      />
      <Heart dishId={dish.id} />
      <Pressable
        className="dish-sheet__close dish-sheet__share"
        label={menuText('share')}
        onPress={() => void openPage('/site/share-poster/index', { kind: 'dish', id: dish.id })}
      >
        <View className="dish-sheet__round">
          <Icon name="share" size={16} />
        </View>
      </Pressable>
      <Pressable className="dish-sheet__close" label={shellText('close')} onPress={onClose}>
        <View className="dish-sheet__round">
          <Icon name="close" size={16} />
        </View>
      </Pressable>
    </View>
  );
});

const Heart = observer(function Heart({ dishId }: { readonly dishId: string }) {
  const isLiked = regular.favourites.includes(dishId);
  return (
    <Pressable
      className="dish-sheet__close dish-sheet__heart"
      role="checkbox"
      label={menuText('favourite')}
      isSelected={isLiked}
      onPress={() => void regular.like(dishId)}
    >
      <View className={isLiked ? 'dish-sheet__round dish-sheet__round--liked' : 'dish-sheet__round'}>
        <Icon name="heart" size={16} />
      </View>
    </Pressable>
  );
});

const About = observer(function About({ dish, isUsual }: { readonly dish: Dish; readonly isUsual: boolean }) {
  const sold = visit.monthlySalesByDishId[dish.id] ?? 0;
  const spice = spiceWords(dish.spice);
  return (
    <View className="dish-sheet__about">
      <View className="row between gap-8">
        <View className="display t20">{localText(dish.name)}</View>
        {sold === 0 ? null : (
          <View className="t12 quiet dish-sheet__sold">
            {menuText('monthlySales', { count: countWords(sold) })}
          </View>
        )}
      </View>
      <View className="quiet dish-sheet__words">{localText(dish.description)}</View>
      <View className="dish-sheet__marks">
        {isUsual ? <Tag tone="gold">{menuText('usual')}</Tag> : null}
        {dish.allergens.length === 0 ? null : (
          <Tag>
            <Icon name="alert" size={12} />
            {menuText('contains', { allergens: allergensWords(dish.allergens) })}
          </Tag>
        )}
        {spice === null ? null : (
          <Tag tone="chili">
            <Icon name="chili" size={12} />
            {spice}
          </Tag>
        )}
        <Tag tone="jade">{menuText('minutes', { minutes: dish.cookingMinutes })}</Tag>
        {dish.tags.map((tag) => (
          <Tag key={tag.zh}>{localText(tag)}</Tag>
        ))}
      </View>
      <ListRow
        icon="chat"
        words={menuText('reviews')}
        onPress={() =>
          void openPage('/customer/dish-reviews/index', { store: visit.store?.id ?? '', dish: dish.id })
        }
      />
    </View>
  );
});

function isSoldOut(dishId: string): boolean {
  const dish = menuView.dishes.get(dishId);
  return dish === undefined || menuView.stateOf(dish).kind === 'sold-out';
}
