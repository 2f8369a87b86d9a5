import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { DishSelection } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { unitPrice } from '../../../domain/pricing/unit-price';
import { localText } from '../../text/language';
import { menuText } from '../../text/menu';
import { Button } from '../../ui/button/button';
import { Price } from '../../ui/price/price';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import { cart } from '../cart/cart';
import { minuteText } from '../session/store-clock';
import { visit } from '../session/visit';
import { firstMissing } from './choosing';
import { menuView } from './menu-view';
import { showGroup } from './show-group';

interface DishSheetFootProps {
  readonly dish: Dish;
  readonly selection: DishSelection;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
  readonly onPut: () => void;
}

/** How many, and the button with the live total; when something is missing, the button says what and leads there. */
export const DishSheetFoot = observer(function DishSheetFoot(props: DishSheetFootProps) {
  const { dish, selection, quantity, onQuantity, onPut } = props;
  const state = menuView.stateOf(dish);
  if (state.kind !== 'to-be-had') {
    const words =
      state.kind === 'sold-out'
        ? menuText('soldOutToday')
        : menuText('servedFrom', { time: minuteText(state.fromMinute) });
    return (
      <Button isOff isWide className="grow" onPress={() => showToast(words)}>
        {words}
      </Button>
    );
  }
  const missing = firstMissing(dish, selection);
  const inCart = cart.portionsByDishId.get(dish.id) ?? 0;
  const isAtLimit = state.remaining !== null && inCart + quantity >= state.remaining;
  const hasNoneLeft = state.remaining !== null && inCart >= state.remaining;
  return (
    <>
      <Stepper
        isLarge
        least={1}
        value={quantity}
        isAtLimit={isAtLimit}
        moreLabel={menuText('add', { dish: localText(dish.name) })}
        lessLabel={menuText('less', { dish: localText(dish.name) })}
        onMore={() =>
          isAtLimit
            ? showToast(menuText('onlyLeft', { count: state.remaining ?? 0 }))
            : onQuantity(quantity + 1)
        }
        onLess={() => onQuantity(quantity - 1)}
      />
      {missing !== null ? (
        <Button isOff className="grow" onPress={() => void showGroup(missing.groupId)}>
          {missingWords(dish, missing)}
        </Button>
      ) : hasNoneLeft ? (
        <Button isOff className="grow" onPress={() => showToast(menuText('onlyLeft', { count: inCart }))}>
          {menuText('onlyLeft', { count: inCart })}
        </Button>
      ) : (
        <PutButton dish={dish} selection={selection} quantity={quantity} onPut={onPut} />
      )}
    </>
  );
});

type PutButtonProps = Omit<DishSheetFootProps, 'onQuantity'>;

const PutButton = observer(function PutButton({ dish, selection, quantity, onPut }: PutButtonProps) {
  const { menu } = visit;
  const { list, member } =
    menu === null ? { list: dish.price, member: null } : unitPrice(menu, dish, selection);
  const total = (member ?? list) * quantity;
  return (
    <Button
      className="grow"
      label={menuText('putInSpoken', { count: quantity, yuan: fenToShortYuanText(total) })}
      onPress={onPut}
    >
      <View>{menuText('putIn')}</View>
      <Price fen={total} size="s" />
    </Button>
  );
});

function missingWords(dish: Dish, missing: { readonly groupId: string; readonly count: number }): string {
  const groups = [...dish.optionGroups, ...dish.setChoices];
  const group = groups.find((candidate) => candidate.id === missing.groupId);
  const name = group ? localText(group.name) : '';
  return missing.count === 1
    ? menuText('chooseFirst', { group: name })
    : menuText('chooseMore', { group: name, count: missing.count });
}
