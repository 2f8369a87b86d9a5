import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { needsChoosing } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { FormerPrice, Price } from '../../ui/price/price';
import { Tag } from '../../ui/tag/tag';
import { minuteText } from '../session/store-clock';
import { BuyControl } from './buy-control';
import { fewLeft, type DishState } from './dish-state';
import { leastPrice } from './least-price';
import { menuView } from './menu-view';
import './dish-row.scss';

interface DishRowProps {
  readonly dish: Dish;
  readonly onOpen: (dish: Dish) => void;
}

/** A dish in the menu: picture, name, two words of taste, what is left, price and the way into the cart. */
export const DishRow = observer(function DishRow({ dish, onOpen }: DishRowProps) {
  const state = menuView.stateOf(dish);
  const isToBeHad = state.kind === 'to-be-had';
  const price = leastPrice(dish);
  return (
    <View
      className={isToBeHad ? 'dish-row' : 'dish-row dish-row--off'}
      ariaRole="group"
      ariaLabel={localText(dish.name)}
      onClick={() => onOpen(dish)}
    >
      <DishPicture picture={dish.picture} size={92} band={bandWords(state)} />
      <View className="dish-row__body">
        <View className="t16 strong clip dish-row__name">{localText(dish.name)}</View>
        <View className="dish-row__taste clip">{localText(dish.taste)}</View>
        <Marks dish={dish} state={state} />
        <View className="dish-row__buy">
          <View className="dish-row__price">
            <Price fen={price.now} after={price.isFrom ? menuText('up') : null} />
            {price.before === null ? null : <FormerPrice fen={price.before} />}
          </View>
        </View>
      </View>
      {isToBeHad ? (
        <BuyControl
          dish={dish}
          remaining={state.remaining}
          isChoosing={needsChoosing(dish)}
          onOpen={onOpen}
        />
      ) : null}
    </View>
  );
});

const Marks = observer(function Marks({ dish, state }: { readonly dish: Dish; readonly state: DishState }) {
  const few = state.kind === 'to-be-had' && state.remaining !== null && state.remaining <= fewLeft;
  const hasMemberPrice = leastPrice(dish).before !== null;
  const tag = dish.tags[0];
  if (!few && !hasMemberPrice && tag === undefined) return null;
  return (
    <View className="dish-row__marks">
      {hasMemberPrice ? <Tag tone="gold">{menuText('memberTag')}</Tag> : null}
      {few ? <Tag tone="chili">{menuText('left', { count: state.remaining ?? 0 })}</Tag> : null}
      {!few && tag !== undefined ? <Tag>{localText(tag)}</Tag> : null}
    </View>
  );
});

export function bandWords(state: DishState): string | null {
  if (state.kind === 'sold-out') return menuText('soldOutToday');
  return state.kind === 'not-now'
    ? menuText('servedFromShort', { time: minuteText(state.fromMinute) })
    : null;
}
