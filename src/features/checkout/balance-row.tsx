import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { tick } from '../../platform/haptics';
import { checkoutText } from '../../text/checkout';
import { Button } from '../../ui/button/button';
import { Slider } from '../../ui/slider/slider';
import { visit } from '../session/visit';
import { checkout } from './checkout';

/** Money paid in advance, with a free choice of how much; hidden where the store takes none and where there is none. */
export const BalanceRow = observer(function BalanceRow() {
  const { balanceLimit: limit, fromBalance: spent } = checkout;
  if (limit === 0) return null;
  const choose = (fen: number) => {
    if (fen === 0 || fen === limit) tick();
    checkout.spendBalance(fen);
  };
  return (
    <>
      <View className="amounts__pick">
        <View className="grow">
          <View>{checkoutText('balance')}</View>
          <View className="t12 quiet clip num">
            {checkoutText('balanceHave', { yuan: fenToYuanText(visit.member?.balance ?? 0) })}
          </View>
        </View>
        <Button look="quiet" size="s" onPress={() => choose(spent === limit ? 0 : limit)}>
          {checkoutText(spent === limit ? 'pointsClear' : 'pointsAll')}
        </Button>
        {spent === 0 ? null : <View className="num strong">{`¥${fenToYuanText(spent)}`}</View>}
      </View>
      <Slider value={spent} most={limit} label={checkoutText('balanceSlider')} onChange={choose} />
    </>
  );
});
