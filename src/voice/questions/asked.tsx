import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { AskedQuestion } from '../../../contract/voice';
import { localText } from '../../text/language';
import { staffVoiceText } from '../../text/staff-voice';
import { Card } from '../../ui/card/card';
import { Tag } from '../../ui/tag/tag';

interface AskedProps {
  readonly questions: readonly AskedQuestion[];
  readonly nowMs: number;
}

/** What was asked before, newest first, with what guests chose and how sure the shares are. */
export const Asked = observer(function Asked({ questions, nowMs }: AskedProps) {
  if (questions.length === 0) return null;
  return (
    <Card label={staffVoiceText('before')}>
      <View className="t16 strong" ariaRole="heading">
        {staffVoiceText('before')}
      </View>
      {questions.map((question) => (
        <QuestionRow key={question.questionId} question={question} nowMs={nowMs} />
      ))}
    </Card>
  );
});

function QuestionRow({
  question: asked,
  nowMs,
}: {
  readonly question: AskedQuestion;
  readonly nowMs: number;
}) {
  const { dishName, question, byName, queued, answered, choices, isSent, endsAtMs } = asked;
  const state = isSent ? (nowMs < endsAtMs ? 'open' : 'over') : 'underWay';
  const name = `${byName}${asked.audience === 'ate' ? ` · ${staffVoiceText('ate')}` : ''}`;
  return (
    <View className="voice-asked">
      <View className="row gap-8">
        <View className="grow">
          <View className="strong">{question}</View>
          <View className="quiet">{localText(dishName)}</View>
        </View>
        <Tag tone={state === 'over' ? 'plain' : state === 'open' ? 'jade' : 'gold'}>
          {staffVoiceText(state)}
        </Tag>
      </View>
      {choices.map(({ words, count, share }) => (
        <View key={words} ariaRole="group" ariaLabel={`${words} ${staffVoiceText('choiceLine', { count })}`}>
          <View className="row between gap-8">
            <View className="clip">{words}</View>
            <View className="num">
              {share === null
                ? staffVoiceText('choiceLine', { count })
                : staffVoiceText('choiceSure', {
                    percent: Math.round(share.share * 100),
                    low: Math.round(share.low * 100),
                    high: Math.round(share.high * 100),
                  })}
            </View>
          </View>
          <View className="voice-asked__track">
            <View
              className="voice-asked__bar"
              style={{ width: answered === 0 ? '0' : `${(count / answered) * 100}%` }}
            />
          </View>
        </View>
      ))}
      <View className="t12 quiet num">{staffVoiceText('sentLine', { name, count: queued, answered })}</View>
    </View>
  );
}
