import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { fenToShortYuanText, fenToYuanText } from '../../../domain/money/yuan-text';
import { storedValueText } from '../../text/stored-value';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { showToast } from '../../ui/toast/toasts';
import { balanceStore } from './balance-store';
import { payingWords } from './paying-words';

/** What the house adds to which sum, and the button that pays the chosen one. */
export const Tiers = observer(function Tiers() {
  const tiers = balanceStore.view?.tiers ?? [];
  const [chosen, choose] = useState(0);
  const tier = tiers[Math.min(chosen, tiers.length - 1)];
  if (tier === undefined) return null;
  const pay = async () => {
    const words = payingWords(await balanceStore.topUp(tier), storedValueText('toppedUp'));
    if (words !== null) showToast(words);
  };
  return (
    <Card label={storedValueText('topUp')}>
      <View className="t16 strong stored-value__title" ariaRole="heading">
        {storedValueText('topUp')}
      </View>
      <Chips columns={3}>
        {tiers.map((each, index) => (
          <Chip
            key={each.pay}
            isTall
            words={storedValueText('tierPay', { yuan: fenToShortYuanText(each.pay) })}
            detail={
              each.bonus === 0
                ? storedValueText('tierPlain')
                : storedValueText('tierBonus', { yuan: fenToShortYuanText(each.bonus) })
            }
            isChosen={each === tier}
            onPress={() => choose(index)}
          />
        ))}
      </Chips>
      <Button
        className="stored-value__pay"
        isWide
        look="wxpay"
        icon="wxpay"
        busyWords={balanceStore.busy === 'paying' ? storedValueText('paying') : null}
        onPress={() => void pay()}
      >
        {storedValueText('payTier', { yuan: fenToYuanText(tier.pay) })}
      </Button>
    </Card>
  );
});
