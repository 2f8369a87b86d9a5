import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TakingView } from '../../../contract/rewards';
import { countWords } from '../../features/menu/dish-words';
import { dateText } from '../../features/session/store-clock';
import { houseClock } from '../../features/member/house-clock';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import { takingTone } from '../parts/reward-words';

interface TakingRowProps {
  readonly taking: TakingView;
  readonly onShow: () => void;
}

/** One exchange, and how it stands. */
export const TakingRow = observer(function TakingRow({ taking, onShow }: TakingRowProps) {
  const name = localText(taking.name);
  const state = rewardsText(taking.status);
  return (
    <Pressable className="shop__taking" label={`${name}, ${state}`} onPress={onShow}>
      <View className="grow">
        <View className="strong">{name}</View>
        <View className="t12 quiet num">
          {dateText(houseClock(), taking.takenAtMs)} ·{' '}
          {rewardsText('price', { points: countWords(taking.price) })}
        </View>
      </View>
      <Tag tone={takingTone(taking)}>{state}</Tag>
      <Icon name="right" size={16} className="quiet" />
    </Pressable>
  );
});
