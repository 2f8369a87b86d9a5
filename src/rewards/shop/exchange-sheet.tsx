import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { GuestRewardView, TakingView } from '../../../contract/rewards';
import { countWords } from '../../features/menu/dish-words';
import { tick } from '../../platform/haptics';
import { rewardProblemText } from '../../text/reward-problems';
import { localText } from '../../text/language';
import { rewardsText } from '../../text/rewards';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { exchangeRules } from '../parts/reward-words';
import { isProblem, type Shelf } from '../parts/shelf';

interface ExchangeSheetProps {
  readonly shelf: Shelf;
  /** Null while the sheet is shut. */
  readonly offer: GuestRewardView | null;
  readonly onDone: (taking: TakingView) => void;
  readonly onClose: () => void;
}

/** Before points are spent: the rules in plain words, and what will be left. */
export const ExchangeSheet = observer(function ExchangeSheet(props: ExchangeSheetProps) {
  const { shelf, offer } = props;
  const [last, setLast] = useState<GuestRewardView | null>(null);
  if (offer !== null && offer !== last) setLast(offer);
  const current = offer ?? last;
  if (current === null) return null;
  const exchange = async () => {
    const taken = await shelf.take(current);
    if (taken === null) return;
    if (isProblem(taken)) {
      showToast(rewardProblemText(taken));
      props.onClose();
      return;
    }
    tick();
    props.onDone(taken.taking);
  };
  const points = countWords(current.price);
  return (
    <Sheet
      isOpen={offer !== null}
      onClose={props.onClose}
      label={localText(current.name)}
      title={localText(current.name)}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          busyWords={shelf.busyId === current.id ? rewardsText('exchanging') : null}
          onPress={() => void exchange()}
        >
          {rewardsText('confirm', { points })}
        </Button>
      }
    >
      <View className="shop__rules">
        {exchangeRules(current).map((rule) => (
          <View key={rule} className="shop__rule">
            <Icon name="check" size={16} className="jade" />
            <View className="grow">{rule}</View>
          </View>
        ))}
        <View className="quiet num">
          {rewardsText('after', { points: countWords((shelf.answer?.points ?? 0) - current.price) })}
        </View>
      </View>
    </Sheet>
  );
});
