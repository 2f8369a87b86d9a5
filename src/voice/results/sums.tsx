import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { VoiceSum } from '../../../contract/voice';
import { staffVoiceText } from '../../text/staff-voice';
import { Card } from '../../ui/card/card';
import { countWords, meanWords } from './figure-words';

interface SumsProps {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly sum: VoiceSum }[];
}

/** Means side by side on one scale from 1 to 5: the dot is the mean, the band is where the true one may lie. */
export const Sums = observer(function Sums({ title, rows }: SumsProps) {
  if (rows.length === 0) return null;
  return (
    <Card label={title}>
      <View className="t16 strong" ariaRole="heading">
        {title}
      </View>
      {rows.map(({ key, name, sum }) => (
        <SumRow key={key} name={name} sum={sum} />
      ))}
    </Card>
  );
});

function SumRow({ name, sum }: Omit<SumsProps['rows'][number], 'key'>) {
  const { mean, asked, answered } = sum;
  const low = mean === null ? 1 : Math.max(1, mean.mean - mean.plusMinus);
  const high = mean === null ? 1 : Math.min(5, mean.mean + mean.plusMinus);
  const isLow = mean !== null && mean.mean + mean.plusMinus < 3.5;
  return (
    <View className="voice-sum" ariaRole="group" ariaLabel={`${name} ${meanWords(mean)}, ${countWords(sum)}`}>
      <View className="row between gap-8">
        <View className="clip">{name}</View>
        <View className={mean === null ? 'quiet' : isLow ? 'strong num chili' : 'strong num'}>
          {meanWords(mean)}
        </View>
      </View>
      <View className="voice-scale">
        {mean === null ? null : (
          <>
            <View
              className="voice-scale__band"
              style={{ left: `${placeOf(low)}%`, width: `${placeOf(high) - placeOf(low)}%` }}
            />
            <View className="voice-scale__dot" style={{ left: `${placeOf(mean.mean)}%` }} />
          </>
        )}
      </View>
      <View className="t12 quiet num">
        {`${countWords(sum)} · ${staffVoiceText('asked')} ${asked} · ${staffVoiceText('answeredCount')} ${answered}`}
      </View>
    </View>
  );
}

/** Of a mark, on the scale from 1 to 5, in percent. */
function placeOf(mark: number): number {
  return ((mark - 1) / 4) * 100;
}
