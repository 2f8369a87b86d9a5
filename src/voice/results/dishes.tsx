import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { DishFigures } from '../../../contract/voice';
import { verdictsIn } from '../../../domain/review/verdict';
import { localText } from '../../text/language';
import { staffVoiceText } from '../../text/staff-voice';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { percentOf } from './figure-words';

const dishesShown = 10;

/** Who loved each dish: the dot is the share, the band is where the true one may lie. */
export const Dishes = observer(function Dishes({ dishes }: { readonly dishes: readonly DishFigures[] }) {
  const [isWhole, setWhole] = useState(false);
  const judged = dishes.filter(({ verdicts }) => verdictsIn(verdicts) > 0);
  if (judged.length === 0) return null;
  const shown = isWhole ? judged : judged.slice(0, dishesShown);
  return (
    <Card label={staffVoiceText('byDish')}>
      <View className="t16 strong" ariaRole="heading">
        {staffVoiceText('byDish')}
      </View>
      {shown.map((dish) => (
        <DishRow key={dish.dishId} dish={dish} />
      ))}
      {shown.length === judged.length ? null : (
        <Button look="quiet" size="m" isWide onPress={() => setWhole(true)}>
          {staffVoiceText('more')}
        </Button>
      )}
    </Card>
  );
});

function DishRow({ dish }: { readonly dish: DishFigures }) {
  const { verdicts, loved, asked } = dish;
  const name = dish.name === null ? staffVoiceText('gone') : localText(dish.name);
  const words =
    loved === null ? staffVoiceText('tooFew') : staffVoiceText('loved', { percent: percentOf(loved.share) });
  const between =
    loved === null
      ? ''
      : ` · ${staffVoiceText('lovedBetween', { low: percentOf(loved.low), high: percentOf(loved.high) })}`;
  return (
    <View className="voice-sum" ariaRole="group" ariaLabel={`${name} ${words}${between}`}>
      <View className="row between gap-8">
        <View className="clip">{name}</View>
        <View className={loved === null ? 'quiet' : 'strong num'}>{words}</View>
      </View>
      <View className="voice-scale">
        {loved === null ? null : (
          <>
            <View
              className="voice-scale__band"
              style={{ left: `${loved.low * 100}%`, width: `${(loved.high - loved.low) * 100}%` }}
            />
            <View className="voice-scale__dot" style={{ left: `${loved.share * 100}%` }} />
          </>
        )}
      </View>
      <View className="t12 quiet num">
        {staffVoiceText('verdicts', { ...verdicts })}
        {between}
      </View>
      <View className="t12 quiet num">{staffVoiceText('sold', { count: asked })}</View>
    </View>
  );
}
