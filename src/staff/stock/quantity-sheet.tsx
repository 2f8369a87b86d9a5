import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StockRow } from '../../../contract/staff';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffStockText } from '../../text/staff-stock';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { StockList } from './stock-list';

interface QuantitySheetProps {
  readonly stock: StockList;
  /** Null while the sheet is shut. */
  readonly row: StockRow | null;
  readonly onClose: () => void;
}

const choices = [5, 10, 15, 20, 30, 50] as const;
const most = 9999;

/** How many portions are left today; it is back to the menu's quantity tomorrow. */
export const QuantitySheet = observer(function QuantitySheet({ stock, row, onClose }: QuantitySheetProps) {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (row !== null) setLeft(row.remaining ?? row.dailyQuantity ?? 10);
  }, [row]);
  const name = row === null ? '' : localText(row.name);
  const keep = (remaining: number | null) => {
    if (row !== null) {
      const undo = stock.setRemaining(row, remaining);
      const words =
        remaining === null
          ? staffStockText('nowUnlimited', { dish: name })
          : staffStockText('nowLeft', { dish: name, count: remaining });
      showToast(words, { words: shellText('undo'), run: undo });
    }
    onClose();
  };
  return (
    <Sheet
      isOpen={row !== null}
      onClose={onClose}
      label={name}
      title={name}
      closeLabel={shellText('close')}
      foot={
        <>
          <Button look="line" className="staff-button" onPress={() => keep(null)}>
            {staffStockText('noLimit')}
          </Button>
          <View className="grow">
            <Button isWide className="staff-button staff-button--big" onPress={() => keep(left)}>
              {staffStockText('keep', { count: left })}
            </Button>
          </View>
        </>
      }
    >
      <View className="staff-sheet">
        <View className="quiet">{staffStockText('quantityLine')}</View>
        <View className="stock-quantity">
          <Pressable
            className="stock-quantity__knob"
            label={staffStockText('oneLess')}
            onPress={() => setLeft(Math.max(0, left - 1))}
          >
            <Icon name="minus" />
          </Pressable>
          <View className="stock-quantity__figure">{left}</View>
          <Pressable
            className="stock-quantity__knob"
            label={staffStockText('oneMore')}
            onPress={() => setLeft(Math.min(most, left + 1))}
          >
            <Icon name="plus" />
          </Pressable>
        </View>
        <Chips columns={3}>
          {choices.map((count) => (
            <Chip
              key={count}
              words={staffStockText('portions', { count })}
              isChosen={count === left}
              onPress={() => setLeft(count)}
            />
          ))}
        </Chips>
      </View>
    </Sheet>
  );
});
