import { Text, View } from '@tarojs/components';
import type { Fen } from '../../../domain/money/fen';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import './price.scss';

interface PriceProps {
  readonly fen: Fen;
  /** 14, 16, 20 or 28 px. */
  readonly size?: 'xs' | 's' | 'm' | 'l';
  /** Always with two digits, as on a bill. */
  readonly isExact?: boolean;
  /** A word after the figure, such as "up". */
  readonly after?: string | null;
}

/** An amount with its small ¥, in tabular figures. */
export function Price({ fen, size = 'm', isExact = false, after = null }: PriceProps) {
  return (
    <View className={size === 'm' ? 'price' : `price price--${size}`}>
      <Text className="price__sign">¥</Text>
      {isExact ? fenToYuanText(fen) : fenToShortYuanText(fen)}
      {after === null ? null : <Text className="price__after">{after}</Text>}
    </View>
  );
}

/** What it cost before, struck through. */
export function FormerPrice({ fen }: { readonly fen: Fen }) {
  return <View className="former-price">¥{fenToShortYuanText(fen)}</View>;
}
