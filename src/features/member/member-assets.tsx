import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { memberText } from '../../text/member';
import { Pressable } from '../../ui/pressable/pressable';
import { countWords } from '../menu/dish-words';
import type { MemberCardAnswer } from './member-store';
import './member-assets.scss';

interface MemberAssetsProps {
  readonly card: MemberCardAnswer;
  readonly onCoupons: () => void;
  readonly onOrders: () => void;
}

/** Coupons in hand, and what was eaten in a year. */
export const MemberAssets = observer(function MemberAssets({ card, onCoupons, onOrders }: MemberAssetsProps) {
  const best = Math.max(
    0,
    ...card.coupons.map(({ benefit }) => (benefit.kind === 'amount-off' ? benefit.amount : benefit.cap)),
  );
  return (
    <View className="member-assets">
      <Pressable
        className="member-assets__asset"
        label={memberText('seeCoupons', { count: card.coupons.length })}
        onPress={onCoupons}
      >
        <View className="member-assets__figure num">{card.coupons.length}</View>
        <View className="t12">{memberText('coupons')}</View>
        <View className={best > 0 ? 't12 chili num' : 't12 quiet'}>
          {best > 0
            ? memberText('couponsSave', { yuan: fenToShortYuanText(best) })
            : memberText('couponsNone')}
        </View>
      </Pressable>
      <Pressable className="member-assets__asset" onPress={onOrders}>
        <View className="member-assets__figure num">
          <Text className="member-assets__sign">¥</Text>
          {countWords(Math.floor(card.spentInYear / 100))}
        </View>
        <View className="t12">{memberText('spent')}</View>
        <View className="t12 quiet num">{memberText('spentLine')}</View>
      </Pressable>
    </View>
  );
});
