import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Dish } from '../../../domain/menu/menu';
import { cartText } from '../../text/cart';
import { menuText } from '../../text/menu';
import { shellText } from '../../text/shell';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { modeWords } from '../menu/mode-words';
import { visit } from '../session/visit';
import { AmountRows } from './amount-rows';
import { cart } from './cart';
import { CartLineRow } from './cart-line-row';
import './cart-sheet.scss';

interface CartSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A line has to be chosen anew. */
  readonly onChooseAgain: (dish: Dish) => void;
}

/** What has been chosen, to be changed line by line. Clearing is undone rather than asked about. */
export const CartSheet = observer(function CartSheet({ isOpen, onClose, onChooseAgain }: CartSheetProps) {
  const { quote } = cart;
  const { mode, table } = visit;
  const place = mode === 'dine-in' && table ? `${menuText('table', { name: table.name })} · ` : '';
  const clear = () => {
    const count = cart.portions;
    const putBack = cart.clear();
    onClose();
    showToast(cartText('cleared', { count }), { words: shellText('undo'), run: putBack });
  };
  return (
    <Sheet isOpen={isOpen} onClose={onClose} label={cartText('cart')} closeLabel={shellText('close')}>
      <View className="cart-sheet__top">
        <View className="t16 strong">{cartText('chosen', { count: cart.portions })}</View>
        <View className="t12 quiet grow clip">{`${place}${modeWords(mode)}`}</View>
        <Pressable className="cart-sheet__clear" onPress={clear}>
          <Icon name="trash" size={16} />
          <View>{cartText('clear')}</View>
        </Pressable>
      </View>
      <View className="cart-sheet__lines">
        {cart.lines.map((line) => (
          <CartLineRow key={line.lineId} line={line} onChooseAgain={onChooseAgain} />
        ))}
      </View>
      {quote === null || quote.lines.length === 0 ? null : (
        <View className="cart-sheet__amounts">
          <AmountRows amounts={quote.amounts} isShort />
        </View>
      )}
      <View className="cart-sheet__end" />
    </Sheet>
  );
});
