import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { tick } from '../../platform/haptics';
import { checkoutText } from '../../text/checkout';
import { Button } from '../../ui/button/button';
import { Slider } from '../../ui/slider/slider';
import { countWords } from '../menu/dish-words';
import { visit } from '../session/visit';
import { checkout } from './checkout';

/** Points with a free choice of how many; total and button change while the finger moves. */
export const PointsRow = observer(function PointsRow() {
  const { quote } = checkout;
  const balance = visit.member?.points ?? 0;
  const rate = visit.store?.pricing.points.pointsPerYuan ?? 100;
  if (quote === null) return null;
  const limit = quote.pointsLimit;
  const spent = quote.pointsSpent;
  const saved = quote.amounts.find((row) => row.reason.kind === 'points')?.amount ?? 0;
  if (limit === 0) {
    return (
      <View className="amounts__pick">
        <View className="grow">
          <View>{checkoutText('points')}</View>
          <View className="t12 quiet">
            {checkoutText('pointsNone', { balance: countWords(balance), rate })}
          </View>
        </View>
      </View>
    );
  }
  const choose = (points: number) => {
    if (points === 0 || points === limit) tick();
    checkout.spendPoints(points);
  };
  const have = checkoutText('pointsHave', { balance: countWords(balance), rate });
  const cap = limit < balance ? ` · ${checkoutText('pointsLimit', { limit: countWords(limit) })}` : '';
  return (
    <>
      <View className="amounts__pick">
        <View className="grow">
          <View className="row gap-4">
            <View>{checkoutText('points')}</View>
            {spent === 0 ? null : <View className="num strong">{countWords(spent)}</View>}
          </View>
          <View className="t12 quiet clip">{`${have}${cap}`}</View>
        </View>
        <Button look="quiet" size="s" onPress={() => choose(spent === limit ? 0 : limit)}>
          {checkoutText(spent === limit ? 'pointsClear' : 'pointsAll')}
        </Button>
        {spent === 0 ? null : <View className="num jade strong">{`−¥${fenToYuanText(-saved)}`}</View>}
      </View>
      <Slider
        value={Math.min(checkout.pointsWish, limit)}
        most={limit}
        label={checkoutText('pointsSlider')}
        onChange={choose}
      />
    </>
  );
});
