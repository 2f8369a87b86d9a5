import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { describeSelection } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import type { CartLine, InvalidLine } from '../../../domain/pricing/quote';
import { cartText } from '../../text/cart';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { FormerPrice, Price } from '../../ui/price/price';
import { Stepper } from '../../ui/stepper/stepper';
import { showToast } from '../../ui/toast/toasts';
import { menuView } from '../menu/menu-view';
import { visit } from '../session/visit';
import { cart } from './cart';
import { invalidLineWords } from './invalid-line-words';

interface CartLineRowProps {
  readonly line: CartLine;
  readonly onChooseAgain: (dish: Dish) => void;
}

export const CartLineRow = observer(function CartLineRow({ line, onChooseAgain }: CartLineRowProps) {
  const dish = menuView.dishes.get(line.dishId);
  const invalid = cart.quote?.invalidLines.find((candidate) => candidate.lineId === line.lineId);
  const name = dish ? localText(dish.name) : line.dishId;
  return (
    <View className={invalid ? 'cart-line cart-line--off' : 'cart-line'} ariaRole="group" ariaLabel={name}>
      <DishPicture picture={dish?.picture ?? ''} size={56} isGrey={invalid !== undefined} />
      <View className="grow">
        <View className="strong clip cart-line__name">{name}</View>
        {invalid ? (
          <View className="t12 chili">{invalidLineWords(invalid).reason}</View>
        ) : (
          <>
            <View className="t12 quiet clip">{detailWords(line, dish)}</View>
            <LinePrice line={line} name={name} />
          </>
        )}
      </View>
      {invalid ? <Remedy line={line} invalid={invalid} dish={dish} onChooseAgain={onChooseAgain} /> : null}
    </View>
  );
});

const LinePrice = observer(function LinePrice({
  line,
  name,
}: {
  readonly line: CartLine;
  readonly name: string;
}) {
  const priced = cart.quote?.lines.find((candidate) => candidate.lineId === line.lineId);
  const now = priced ? priced.list - priced.memberSaving : 0;
  return (
    <View className="cart-line__price">
      <View className="cart-line__sum">
        <Price fen={now} size="s" />
        {priced && priced.memberSaving > 0 ? <FormerPrice fen={priced.list} /> : null}
      </View>
      <Stepper
        value={line.quantity}
        moreLabel={cartText('add', { dish: name })}
        lessLabel={cartText('less', { dish: name })}
        onMore={() => cart.changeQuantity(line.lineId, line.quantity + 1)}
        onLess={() => cart.changeQuantity(line.lineId, line.quantity - 1)}
      />
    </View>
  );
});

interface RemedyProps {
  readonly line: CartLine;
  readonly invalid: InvalidLine;
  readonly dish: Dish | undefined;
  readonly onChooseAgain: (dish: Dish) => void;
}

function Remedy({ line, invalid, dish, onChooseAgain }: RemedyProps) {
  const { remedy } = invalidLineWords(invalid);
  const left = invalid.remaining ?? 0;
  if (remedy === 'take-what-is-left') {
    return (
      <Button look="line" size="s" onPress={() => cart.changeQuantity(line.lineId, left)}>
        {cartText('keepLeft', { count: left })}
      </Button>
    );
  }
  if (remedy === 'choose-again' && dish) {
    return (
      <Button
        look="line"
        size="s"
        onPress={() => {
          cart.remove(line.lineId);
          onChooseAgain(dish);
        }}
      >
        {cartText('fix')}
      </Button>
    );
  }
  return (
    <Button look="line" size="s" onPress={() => removeWithUndo(line, dish)}>
      {cartText('remove')}
    </Button>
  );
}

function removeWithUndo(line: CartLine, dish: Dish | undefined): void {
  const before = cart.lines;
  cart.remove(line.lineId);
  showToast(cartText('removed', { dish: dish ? localText(dish.name) : '' }), {
    words: shellText('undo'),
    run: () => cart.putBack(before),
  });
}

function detailWords(line: CartLine, dish: Dish | undefined): string {
  const { menu } = visit;
  const chosen = menu ? localText(describeSelection(menu, line)) : '';
  const words = [chosen, line.note].filter((part) => part !== '').join(' · ');
  if (words !== '') return words;
  return dish ? localText(dish.taste) : '';
}
