import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { cartText } from '../../text/cart';
import { Button } from '../../ui/button/button';
import { Emphasis } from '../../ui/emphasis/emphasis';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { FormerPrice, Price } from '../../ui/price/price';
import { showToast } from '../../ui/toast/toasts';
import { visit } from '../session/visit';
import { cart } from './cart';
import { checkoutButton, nextSavingHint, offersWords } from './cart-words';
import './cart-bar.scss';

interface CartBarProps {
  /** Stands over the cart's sheet, where there is no tab bar below it. */
  readonly isOverSheet: boolean;
  readonly onToggle: () => void;
  readonly onCheckout: () => void;
  readonly onTopUp: () => void;
}

/** The bar that floats over the menu: how much, what is missing to the next saving, and the next step. */
export const CartBar = observer(function CartBar(props: CartBarProps) {
  const { quote } = cart;
  const button = checkoutButton(visit, quote);
  const press = () => {
    if (button.obstacle === null) props.onCheckout();
    else if (button.obstacle === 'below-minimum') props.onTopUp();
    else if (button.obstacle === 'offline') showToast(cartText('offline'));
  };
  const isEmpty = cart.isEmpty;
  return (
    <View
      className={props.isOverSheet ? 'cart-bar cart-bar--over' : 'cart-bar'}
      ariaRole="group"
      ariaLabel={cartText('cart')}
    >
      <SavingHint onTopUp={props.onTopUp} />
      <View className={isEmpty ? 'cart-bar__pill cart-bar__pill--empty' : 'cart-bar__pill'}>
        <Pressable className="cart-bar__open" label={cartText('opened')} onPress={props.onToggle}>
          <View className="cart-bar__pot">
            <Icon name="basket" />
            <View className={isEmpty ? 'cart-bar__count' : 'cart-bar__count badge'}>
              {isEmpty ? '' : cart.portions}
            </View>
          </View>
          <Sum />
        </Pressable>
        <Button className="cart-bar__go" size="m" isOff={button.obstacle !== null} onPress={press}>
          {button.words}
        </Button>
      </View>
      <View className="hop">
        <View className="hop__across">
          <View className="hop__down" />
        </View>
      </View>
    </View>
  );
});

const Sum = observer(function Sum() {
  const { quote } = cart;
  const dishes = quote?.amounts.find((row) => row.reason.kind === 'dishes')?.amount ?? 0;
  const hasSaved = quote !== null && quote.saved > 0;
  if (quote === null || cart.isEmpty) {
    return (
      <View className="grow">
        <View className="strong">{cartText('empty')}</View>
        <View className="cart-bar__small clip">{offersWords(visit.store)}</View>
      </View>
    );
  }
  return (
    <View className="grow">
      <View className="cart-bar__sum">
        <Price fen={quote.payable} />
        {hasSaved ? <FormerPrice fen={Math.max(dishes, quote.payable + quote.saved)} /> : null}
      </View>
      <View className="cart-bar__small clip">
        {hasSaved
          ? cartText('memberAndOfferSaved', { yuan: fenToShortYuanText(quote.saved) })
          : cartText('chosen', { count: cart.portions })}
      </View>
    </View>
  );
});

const SavingHint = observer(function SavingHint({ onTopUp }: { readonly onTopUp: () => void }) {
  const hint = nextSavingHint(visit.store, cart.quote);
  return (
    <Pressable
      className={hint === null ? 'cart-bar__hint cart-bar__hint--off' : 'cart-bar__hint'}
      onPress={onTopUp}
    >
      <Icon name="ticket" size={16} />
      <View className="grow clip">{hint === null ? null : <Emphasis sentence={hint.sentence} />}</View>
      <View className="strong">{cartText('goTopUp')}</View>
      <View className="cart-bar__done" style={{ width: `${hint?.donePercent ?? 0}%` }} />
    </Pressable>
  );
});
