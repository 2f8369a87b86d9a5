import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Fen } from '../../../domain/money/fen';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { checkoutText } from '../../text/checkout';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Emphasis } from '../../ui/emphasis/emphasis';
import { Sheet } from '../../ui/sheet/sheet';
import { AmountRows } from '../cart/amount-rows';
import { checkout } from './checkout';
import './form-sheets.scss';

export interface ChangedTotals {
  readonly before: Fen;
  readonly after: Fen;
}

interface PriceChangedSheetProps {
  /** Null while nothing has changed. */
  readonly totals: ChangedTotals | null;
  readonly onBack: () => void;
  readonly onPay: () => void;
}

/** Old and new total, and two ways on. Nothing was charged. */
export const PriceChangedSheet = observer(function PriceChangedSheet(props: PriceChangedSheetProps) {
  const { totals, onBack, onPay } = props;
  const figures = totals ?? { before: 0, after: 0 };
  return (
    <Sheet
      isOpen={totals !== null}
      onClose={onBack}
      label={checkoutText('changedTitle')}
      closeLabel={shellText('close')}
      title={checkoutText('changedTitle')}
      foot={
        <>
          <Button look="line" className="grow" onPress={onBack}>
            {checkoutText('changedBack')}
          </Button>
          <Button className="grow" onPress={onPay}>
            {checkoutText('changedPay')}
          </Button>
        </>
      }
    >
      <View className="form-sheet">
        <View>
          <Emphasis
            sentence={checkoutText('changedLine', {
              before: fenToYuanText(figures.before),
              after: fenToYuanText(figures.after),
            })}
          />
        </View>
        <View>
          <AmountRows amounts={checkout.quote?.amounts ?? []} />
        </View>
      </View>
    </Sheet>
  );
});
