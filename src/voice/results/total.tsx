import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffAnswers } from '../../../contract/staff';
import { marksIn } from '../../../domain/voice/marks';
import { staffVoiceText } from '../../text/staff-voice';
import { Card } from '../../ui/card/card';
import { answeredPercent, countWords, meanWords } from './figure-words';

type Figures = StaffAnswers['viewVoiceFigures'];

/** How many were asked and answered, the mean with how sure it is, and how the marks fell. */
export const Total = observer(function Total({ figures }: { readonly figures: Figures }) {
  const { total, fromDay, toDay } = figures;
  const percent = answeredPercent(total);
  const count = marksIn(total.marks);
  const most = Math.max(1, ...total.marks);
  return (
    <Card>
      <View className="t12 quiet num">{staffVoiceText('period', { from: fromDay, to: toDay })}</View>
      <View className="voice-total">
        <View
          className="grow"
          ariaRole="group"
          ariaLabel={`${staffVoiceText('mean')} ${meanWords(total.mean)}`}
        >
          <View className="quiet">{staffVoiceText('mean')}</View>
          <View className={total.mean === null ? 't20 strong' : 't28 strong num'}>
            {meanWords(total.mean)}
          </View>
          <View className="t12 quiet num">{countWords(total)}</View>
        </View>
        <View className="voice-total__asked">
          <View className="row between gap-8">
            <View className="quiet">{staffVoiceText('asked')}</View>
            <View className="strong num">{total.asked}</View>
          </View>
          <View className="row between gap-8">
            <View className="quiet">{staffVoiceText('answeredCount')}</View>
            <View className="strong num">{total.answered}</View>
          </View>
          {percent === null ? null : (
            <View className="t12 quiet num">{staffVoiceText('rate', { percent })}</View>
          )}
        </View>
      </View>
      {count === 0
        ? null
        : ([5, 4, 3, 2, 1] as const).map((mark) => {
            const given = total.marks[mark - 1] ?? 0;
            return (
              <View
                key={mark}
                className="voice-mark"
                ariaRole="group"
                ariaLabel={staffVoiceText('distribution', { count: given, mark })}
              >
                <View className="voice-mark__name num">{mark}</View>
                <View className="grow">
                  <View
                    className={mark <= 2 ? 'voice-mark__bar voice-mark__bar--low' : 'voice-mark__bar'}
                    style={{ width: given === 0 ? '2px' : `${(given / most) * 100}%` }}
                  />
                </View>
                <View className="voice-mark__count num">{given}</View>
              </View>
            );
          })}
      <View className="t12 quiet voice-total__sure">{staffVoiceText('sureLine')}</View>
    </Card>
  );
});
