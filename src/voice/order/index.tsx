import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { StaffAnswers } from '../../../contract/staff';
import { surveyQuestions } from '../../../domain/survey/survey';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { callStaff, type Problem } from '../../platform/cloud';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffVoiceText } from '../../text/staff-voice';
import { Card } from '../../ui/card/card';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Bone } from '../../ui/skeleton/bone';
import { Said } from '../parts/said';
import './index.scss';

type Voice = StaffAnswers['viewVoiceOfOrder'];

/** All that was said of one order, for whoever sees to a low mark. */
const VoiceOfOrderPage = observer(function VoiceOfOrderPage() {
  const orderId = useRouter().params['id'] ?? '';
  return (
    <StaffScreen needs="viewVoiceOfOrder">
      {({ storeId }) => (
        <>
          <NavigationBar
            isSticky
            title={staffVoiceText('orderTitle')}
            backLabel={shellText('back')}
            onBack={() => void goBack()}
          />
          <Content key={storeId} storeId={storeId} orderId={orderId} />
        </>
      )}
    </StaffScreen>
  );
});

interface ContentProps {
  readonly storeId: string;
  readonly orderId: string;
}

const Content = observer(function Content({ storeId, orderId }: ContentProps) {
  const [voice, setVoice] = useState<Voice | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useCallback(async () => {
    setProblem(null);
    const answer = await callStaff('viewVoiceOfOrder', { storeId, orderId });
    if (answer.ok) setVoice(answer.data);
    else setProblem(answer.problem);
  }, [storeId, orderId]);
  useEffect(() => void refresh(), [refresh]);
  return (
    <View className="voice-order">
      {problem !== null ? (
        <NotReached problem={problem} onAgain={() => void refresh()} />
      ) : voice === null ? (
        <Bone width="100%" height={220} radius={14} />
      ) : (
        <>
          <Marks voice={voice} />
          {voice.reviews.map((review) => (
            <Said key={review.reviewId} review={review} standing={{ clock: voice, nowMs: voice.nowMs }} />
          ))}
        </>
      )}
    </View>
  );
});

function Marks({ voice: { survey, pickupNumber, tableName } }: { readonly voice: Voice }) {
  const place =
    tableName !== null
      ? staffVoiceText('table', { name: tableName })
      : staffVoiceText('pickup', { number: pickupNumber ?? '' });
  return (
    <Card>
      <View className="row between">
        <View className="t16 strong" ariaRole="heading">
          {staffVoiceText('survey')}
        </View>
        <View className="t12 quiet num">{place}</View>
      </View>
      {survey === null ? (
        <View className="quiet voice-order__mark">{staffVoiceText('noSurvey')}</View>
      ) : (
        surveyQuestions.flatMap((question) => {
          const mark = survey[question];
          if (mark === undefined) return [];
          return (
            <View key={question} className="row between voice-order__mark">
              <View>{staffVoiceText(question)}</View>
              <View className={mark <= 2 ? 'strong num chili' : 'strong num'}>{mark} / 5</View>
            </View>
          );
        })
      )}
    </Card>
  );
}

export default VoiceOfOrderPage;
