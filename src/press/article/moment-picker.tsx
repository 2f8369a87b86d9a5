import { Picker, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { articleLimits } from '../../../domain/article/article-block';
import { dayNumberAt, dayText } from '../../../domain/store-hours/local-time';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { firstMoment, msOf, type Clock } from './chosen-moment';

interface MomentPickerProps {
  readonly clock: Clock;
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly onChoose: (atMs: number) => void;
}

/** Any day of the year ahead and any minute, by WeChat's own wheels, on the store's clock. */
export const MomentPicker = observer(function MomentPicker(props: MomentPickerProps) {
  const { clock, nowMs, isBusy, onChoose } = props;
  const [chosen, setChosen] = useState(() => firstMoment(clock, nowMs));
  const dayAt = (ms: number) => dayText(dayNumberAt(clock, ms));
  return (
    <View>
      <View className="t12 quiet article-moment__title">{pressText('otherMoment')}</View>
      <View className="row gap-8">
        <Picker
          mode="date"
          className="grow"
          textProps={wheelWords()}
          value={chosen.day}
          start={dayAt(nowMs)}
          end={dayAt(nowMs + articleLimits.aheadMs)}
          onChange={({ detail }) => setChosen({ ...chosen, day: detail.value })}
        >
          <Wheel label={pressText('momentDay')} words={chosen.day} />
        </Picker>
        <Picker
          mode="time"
          className="grow"
          textProps={wheelWords()}
          value={chosen.time}
          onChange={({ detail }) => setChosen({ ...chosen, time: detail.value })}
        >
          <Wheel label={pressText('momentTime')} words={chosen.time} />
        </Picker>
        <Button
          look="tint"
          busyWords={isBusy ? pressText('publishing') : null}
          onPress={() => onChoose(msOf(clock, chosen))}
        >
          {pressText('momentSet')}
        </Button>
      </View>
    </View>
  );
});

/** What the wheels of a browser say; WeChat's own know the language. */
function wheelWords() {
  return { okText: pressText('momentOk'), cancelText: shellText('close') };
}

/** WeChat opens its wheels at a tap on whatever lies within. */
function Wheel({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <View className="article-moment" ariaRole="button" ariaLabel={`${label}, ${words}`}>
      <View className="num">{words}</View>
    </View>
  );
}
