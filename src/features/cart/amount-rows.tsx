import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { Menu } from '../../../domain/menu/menu';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import type { AmountReason, AmountRow } from '../../../domain/pricing/quote';
import { cartText } from '../../text/cart';
import { currentLanguage, localText } from '../../text/language';
import { visit } from '../session/visit';
import './amount-rows.scss';

interface AmountRowsProps {
  readonly amounts: readonly AmountRow[];
  /** Yuan without needless digits. */
  readonly isShort?: boolean;
}

/** One row per reason, what is saved in jade with a minus. */
export const AmountRows = observer(function AmountRows({ amounts, isShort = false }: AmountRowsProps) {
  const yuan = isShort ? fenToShortYuanText : fenToYuanText;
  return (
    <>
      {amounts.map((row, index) => {
        const words = reasonWords(row.reason, visit.menu);
        return (
          <View key={index} className={row.amount < 0 ? 'amount amount--saved' : 'amount'}>
            <View className="grow clip">
              {words.what}
              {words.how === null ? null : <View className="amount__how">{words.how}</View>}
            </View>
            <View className="num amount__sum">{`${row.amount < 0 ? '−' : ''}¥${yuan(Math.abs(row.amount))}`}</View>
          </View>
        );
      })}
    </>
  );
});

interface ReasonWords {
  readonly what: string;
  /** How it was computed, or on what. */
  readonly how: string | null;
}

/** A bill's reason in a guest's words. */
export function reasonWords(reason: AmountReason, menu: Menu | null): ReasonWords {
  switch (reason.kind) {
    case 'dishes':
      return { what: cartText('dishes'), how: null };
    case 'packing':
      return { what: cartText('packing'), how: cartText('packingHow', { count: reason.portions }) };
    case 'delivery':
      return { what: cartText('deliveryFee'), how: null };
    case 'member-price':
      return { what: cartText('memberPrice'), how: dishNames(reason.dishIds, menu) };
    case 'spend-and-save':
      return {
        what: cartText('spendAndSave', {
          spend: fenToShortYuanText(reason.spend),
          save: fenToShortYuanText(reason.save),
        }),
        how: null,
      };
    case 'coupon':
      return { what: cartText('coupon'), how: localText(reason.name) };
    case 'points':
      return { what: cartText('points'), how: cartText('pointsHow', { count: reason.points }) };
    case 'rounding':
      return { what: cartText('rounding'), how: null };
  }
}

function dishNames(dishIds: readonly string[], menu: Menu | null): string | null {
  const names = dishIds.flatMap((dishId) => {
    const dish = menu?.dishes.find((candidate) => candidate.id === dishId);
    return dish ? [localText(dish.name)] : [];
  });
  return names.length === 0 ? null : names.join(currentLanguage() === 'zh-CN' ? '、' : ', ');
}
