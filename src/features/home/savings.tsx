import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { homeText } from '../../text/home';
import { visit } from '../session/visit';
import './savings.scss';

/** What the store takes off by itself, step by step. Nothing where it takes nothing off. */
export const Savings = observer(function Savings() {
  const steps = visit.store?.pricing.spendAndSave ?? [];
  if (steps.length === 0) return null;
  return (
    <View className="savings">
      <View className="display t20" ariaRole="heading">
        {homeText('saving')}
      </View>
      <View className="t12 quiet">{homeText('savingLine')}</View>
      <View className="savings__steps">
        {steps.map(({ spend, save }) => (
          <View
            key={spend}
            className="savings__step"
            ariaRole="text"
            ariaLabel={homeText('savingSpoken', {
              spend: fenToShortYuanText(spend),
              save: fenToShortYuanText(save),
            })}
          >
            <View className="savings__save num">
              {homeText('savingSave', { yuan: fenToShortYuanText(save) })}
            </View>
            <View className="t12 num">{homeText('savingSpend', { yuan: fenToShortYuanText(spend) })}</View>
          </View>
        ))}
      </View>
    </View>
  );
});
