import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StockRow } from '../../../contract/staff';
import { useRest } from '../../features/colleague/parts/use-rest';
import { tick } from '../../platform/haptics';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffStockText } from '../../text/staff-stock';
import { Button } from '../../ui/button/button';
import { DishPicture } from '../../ui/dish-picture/dish-picture';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { isLow, isOut, type StockList } from './stock-list';

interface StockRowViewProps {
  readonly stock: StockList;
  readonly row: StockRow;
  readonly mayChange: boolean;
  readonly onChoose: () => void;
}

/** A dish and what is left of it: one tap sells it out, a tap on the row sets how many are left. */
export const StockRowView = observer(function StockRowView(props: StockRowViewProps) {
  const { stock, row, mayChange, onChoose } = props;
  const name = localText(row.name);
  const out = isOut(row);
  const isResting = useRest(row.isSoldOut ? 'restore' : 'sellOut');
  const toggle = () => {
    if (isResting) return;
    tick();
    const undo = stock.setSoldOut(row, !row.isSoldOut);
    const words = staffStockText(row.isSoldOut ? 'nowBack' : 'nowOut', { dish: name });
    showToast(words, { words: shellText('undo'), run: undo });
  };
  return (
    <View className="stock-row">
      <Pressable
        className="stock-row__main"
        label={`${name}, ${leftWords(row)}, ${staffStockText('setQuantity')}`}
        isDisabled={!mayChange}
        onPress={onChoose}
      >
        <DishPicture picture={row.picture} size={56} isGrey={out} />
        <View className="grow">
          <View className="t16 strong clip">{name}</View>
          <Left row={row} />
        </View>
      </Pressable>
      {!mayChange ? null : row.remaining === 0 && !row.isSoldOut ? (
        <Button
          look="line"
          className="staff-button staff-button--jade"
          label={`${staffStockText('refill')} ${name}`}
          onPress={onChoose}
        >
          {staffStockText('refill')}
        </Button>
      ) : (
        <Button
          look="line"
          className={`staff-button${row.isSoldOut ? ' staff-button--jade' : ''}${isResting ? ' is-resting' : ''}`}
          label={`${staffStockText(row.isSoldOut ? 'restore' : 'sellOut')} ${name}`}
          onPress={toggle}
        >
          {staffStockText(row.isSoldOut ? 'restore' : 'sellOut')}
        </Button>
      )}
    </View>
  );
});

const Left = observer(function Left({ row }: { readonly row: StockRow }) {
  const { remaining, dailyQuantity } = row;
  if (isOut(row) || remaining === null) {
    return <View className={isOut(row) ? 'stock-row__out clip' : 'quiet t12'}>{leftWords(row)}</View>;
  }
  const share = dailyQuantity === null ? 1 : Math.min(1, remaining / Math.max(1, dailyQuantity));
  return (
    <View className={isLow(row) ? 'stock-row__left stock-row__left--low' : 'stock-row__left'}>
      <View className="stock-row__bar">
        <View className="stock-row__bar-left" style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
      {staffStockText('left')}
      <View className="stock-row__figure">{remaining}</View>
      {dailyQuantity === null ? '' : `/ ${dailyQuantity}`}
    </View>
  );
});

function leftWords({ isSoldOut, remaining }: StockRow): string {
  if (isSoldOut) return staffStockText('outByHand');
  if (remaining === 0) return staffStockText('outToday');
  return remaining === null ? staffStockText('noLimit') : `${staffStockText('left')} ${remaining}`;
}
