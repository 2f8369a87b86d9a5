import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { describeSelection } from '../../../domain/menu/lookup';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import type { CartLine } from '../../../domain/pricing/quote';
import { cartText } from '../../text/cart';
import { checkoutText } from '../../text/checkout';
import { localText } from '../../text/language';
import { Card } from '../../ui/card/card';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Switch } from '../../ui/switch/switch';
import { invalidLineWords } from '../cart/invalid-line-words';
import { menuView } from '../menu/menu-view';
import { visit } from '../session/visit';
import { checkout } from './checkout';
import './lines-card.scss';

/** What is ordered, line by line, and a word to the kitchen. */
export const LinesCard = observer(function LinesCard({ onNote }: { readonly onNote: () => void }) {
  const { note, wantsCutlery } = checkout;
  return (
    <Card className="lines-card" label={checkoutText('lines')}>
      {checkout.lines.map((line) => (
        <LineRow key={line.lineId} line={line} />
      ))}
      <Pressable className="lines-card__note" onPress={onNote}>
        <Icon name="edit" size={16} />
        <View className={note === '' ? 'grow quiet' : 'grow'}>
          {note === '' ? checkoutText('noteEmpty') : note}
        </View>
        <Icon name="right" size={16} />
      </Pressable>
      {visit.mode === 'dine-in' ? null : (
        <View className="lines-card__note">
          <View className="grow">{checkoutText('cutlery')}</View>
          <View className="quiet">{checkoutText(wantsCutlery ? 'cutleryYes' : 'cutleryNo')}</View>
          <Switch
            isOn={wantsCutlery}
            label={checkoutText('cutlery')}
            onChange={(wants) => checkout.chooseCutlery(wants)}
          />
        </View>
      )}
    </Card>
  );
});

const LineRow = observer(function LineRow({ line }: { readonly line: CartLine }) {
  const { quote } = checkout;
  const dish = menuView.dishes.get(line.dishId);
  const invalid = quote?.invalidLines.find((candidate) => candidate.lineId === line.lineId);
  const priced = quote?.lines.find((candidate) => candidate.lineId === line.lineId);
  return (
    <View className={invalid ? 'line line--off' : 'line'}>
      <DishPicture picture={dish?.picture ?? ''} size={40} isGrey={invalid !== undefined} />
      <View className="grow">
        <View className="strong clip">{dish ? localText(dish.name) : line.dishId}</View>
        {invalid ? (
          <View className="t12 chili">{invalidLineWords(invalid).reason}</View>
        ) : (
          <Detail>{detailWords(line, (priced?.memberSaving ?? 0) > 0)}</Detail>
        )}
      </View>
      <View className="t12 quiet num">{`×${line.quantity}`}</View>
      {priced ? (
        <View className="line__amount num">
          <View>{`¥${fenToYuanText(priced.list - priced.memberSaving)}`}</View>
          {priced.memberSaving > 0 ? (
            <View className="former-price">{`¥${fenToShortYuanText(priced.list)}`}</View>
          ) : null}
        </View>
      ) : null}
    </View>
  );
});

function Detail({ children }: { readonly children: ReactNode }) {
  return children === '' ? null : <View className="t12 quiet clip">{children}</View>;
}

function detailWords(line: CartLine, isMemberPrice: boolean): string {
  const { menu } = visit;
  const chosen = menu ? localText(describeSelection(menu, line)) : '';
  const parts = [chosen, line.note, isMemberPrice ? cartText('memberPrice') : ''];
  return parts.filter((part) => part !== '').join(' · ');
}
