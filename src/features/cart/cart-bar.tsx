import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { cartText } from '../../text/cart';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
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

/**
 * The bar that floats over the menu: how much, what is missing to the next saving, and the next step.
 *
 * All its parts are always there, side by side in one flat tree, and the one class of the bar says which are seen: so a
 * tap on "+" sends a few short words to the screen and no structure.
 */
export const CartBar = observer(function CartBar(props: CartBarProps) {
  const { quote } = cart;
  const button = checkoutButton(visit, quote);
  const hint = nextSavingHint(visit.store, quote);
  const isEmpty = quote === null || cart.isEmpty;
  const saved = quote?.saved ?? 0;
  const press = () => {
    if (button.obstacle === null) props.onCheckout();
    else if (button.obstacle === 'below-minimum') props.onTopUp();
    else if (button.obstacle === 'offline') showToast(cartText('offline'));
  };
  const classes = [
    'cart-bar',
    isEmpty ? 'is-empty' : saved === 0 ? 'is-plain' : '',
    hint === null ? 'is-calm' : '',
    button.obstacle === null ? '' : 'is-off',
    props.isOverSheet ? 'cart-bar--over' : '',
  ];
  return (
    <View
      className={classes.filter((name) => name !== '').join(' ')}
      ariaRole="group"
      ariaLabel={cartText('cart')}
    >
      <Pressable className="cart-bar__hint" onPress={props.onTopUp}>
        <Icon name="ticket" size={16} />
        <View className="grow clip">{hint?.sentence ?? '·'}</View>
        <View className="strong">{cartText('goTopUp')}</View>
      </Pressable>
      <View className="cart-bar__done" style={{ width: `${hint?.donePercent ?? 0}%` }} />
      <Pressable className="cart-bar__pill" label={cartText('opened')} onPress={props.onToggle} />
      <View className="cart-bar__pot">
        <Icon name="basket" />
      </View>
      <View className="cart-bar__count badge">{cart.portions}</View>
      <View className="cart-bar__price">
        {isEmpty ? cartText('empty') : fenToShortYuanText(quote.payable)}
      </View>
      <View className="cart-bar__former">{fenToShortYuanText((quote?.payable ?? 0) + saved)}</View>
      <View className="cart-bar__small clip">{smallWords(isEmpty, saved)}</View>
      <Button className="cart-bar__go" size="m" onPress={press}>
        {button.words}
      </Button>
      <View className="hop">
        <View className="hop__across">
          <View className="hop__down" />
        </View>
      </View>
    </View>
  );
});

function smallWords(isEmpty: boolean, saved: number): string {
  if (isEmpty) return offersWords(visit.store);
  return saved > 0
    ? cartText('memberAndOfferSaved', { yuan: fenToShortYuanText(saved) })
    : cartText('chosen', { count: cart.portions });
}
