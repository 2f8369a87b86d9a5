import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Dish } from '../../../domain/menu/menu';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { Fen } from '../../../domain/money/fen';
import { cartText } from '../../text/cart';
import { menuText } from '../../text/menu';
import { shellText } from '../../text/shell';
import { Sheet } from '../../ui/sheet/sheet';
import { cart } from '../cart/cart';
import { visit } from '../session/visit';
import { DishRow } from './dish-row';
import { leastPrice } from './least-price';
import { menuView } from './menu-view';
import './top-up-sheet.scss';

interface TopUpSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpenDish: (dish: Dish) => void;
}

const mostShown = 8;

/** Dishes that reach the next saving, or the least sum of a delivery, with the least money. */
export const TopUpSheet = observer(function TopUpSheet({ isOpen, onClose, onOpenDish }: TopUpSheetProps) {
  const { quote } = cart;
  const isBelowMinimum = quote !== null && quote.minimumSpendMissing > 0;
  const missing = isBelowMinimum ? quote.minimumSpendMissing : (quote?.nextSaving?.missing ?? 0);
  const save = quote?.nextSaving?.save ?? 0;
  const line = isBelowMinimum
    ? cartText('belowMinimum', { yuan: fenToShortYuanText(missing) })
    : menuText('topUpLine', { missing: fenToShortYuanText(missing), save: fenToShortYuanText(save) });
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={menuText('topUpTitle')}
      closeLabel={shellText('close')}
      title={menuText('topUpTitle')}
    >
      <View className="top-up__line quiet">{missing === 0 ? '' : line}</View>
      <View className="top-up__dishes">
        {suggested(visit.menu?.dishes ?? [], missing).map((dish) => (
          <DishRow key={dish.id} dish={dish} onOpen={onOpenDish} />
        ))}
      </View>
    </Sheet>
  );
});

/** First those that are enough by themselves, cheapest first; then the dearest of the rest. */
function suggested(dishes: readonly Dish[], missing: Fen): readonly Dish[] {
  const toBeHad = dishes.filter((dish) => menuView.stateOf(dish).kind === 'to-be-had');
  const priced = toBeHad.map((dish) => ({ dish, price: leastPrice(dish).now }));
  const enough = priced.filter(({ price }) => price >= missing).sort((a, b) => a.price - b.price);
  const less = priced.filter(({ price }) => price < missing).sort((a, b) => b.price - a.price);
  return [...enough, ...less].slice(0, mostShown).map(({ dish }) => dish);
}
