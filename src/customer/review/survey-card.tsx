import { Image, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { OrderVoice } from '../../../contract/reviews';
import type { Mark, SurveyQuestion } from '../../../domain/survey/survey';
import { tick } from '../../platform/haptics';
import { customerProblemText } from '../../text/customer-problems';
import { reviewText } from '../../text/review';
import { Card } from '../../ui/card/card';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import disappointed from './disappointed-face.webp';
import neutral from './neutral-face.webp';
import smiling from './slightly-smiling-face.webp';
import happy from './smiling-face-with-smiling-eyes.webp';
import starStruck from './star-struck.webp';
import type { OrderReview } from './order-review';

const faces: readonly (readonly [mark: Mark, face: string])[] = [
  [1, disappointed],
  [2, neutral],
  [3, smiling],
  [4, happy],
  [5, starStruck],
];

interface SurveyCardProps {
  readonly store: OrderReview;
  readonly voice: OrderVoice;
}

/** Four questions with five faces each; the last tap sends them. */
export const SurveyCard = observer(function SurveyCard({ store, voice }: SurveyCardProps) {
  const { tapsLeft } = store;
  return (
    <Card label={reviewText('fourTaps')}>
      <View className="row between">
        <View className="t16 strong" ariaRole="heading">
          {reviewText('fourTaps')}
        </View>
        <View className={tapsLeft === 0 ? 't12 jade' : 't12 quiet num'}>
          {tapsLeft === 0 ? reviewText('surveyDone') : reviewText('tapsLeft', { count: tapsLeft })}
        </View>
      </View>
      {voice.survey.questions.map((question) => (
        <Question key={question} store={store} voice={voice} question={question} />
      ))}
    </Card>
  );
});

const Question = observer(function Question(props: SurveyCardProps & { readonly question: SurveyQuestion }) {
  const { store, voice, question } = props;
  const key = question === 'brand' && voice.mode !== 'dine-in' ? 'brandAway' : question;
  const chosen = store.shownMarks[question] ?? null;
  const isSettled = voice.survey.marks[question] !== undefined || !store.isOpen;
  const tap = async (mark: Mark) => {
    tick();
    const problem = await store.mark(question, mark);
    if (problem !== null) showToast(customerProblemText(problem));
  };
  return (
    <View className="survey__question">
      <View className="survey__name">
        <View className="strong">{reviewText(key)}</View>
        <View className="t12 quiet">{reviewText(`${key}Line`)}</View>
      </View>
      <View className="survey__faces" ariaRole="radiogroup" ariaLabel={reviewText(key)}>
        {faces.map(([mark, face]) => (
          <Pressable
            key={mark}
            role="radio"
            isSelected={mark === chosen}
            isDisabled={isSettled}
            label={`${reviewText(key)} ${reviewText(`mark${mark}`)}`}
            className={mark === chosen ? 'survey__face survey__face--on' : 'survey__face'}
            onPress={() => void tap(mark)}
          >
            <Image className="survey__image" src={face} mode="aspectFit" />
          </Pressable>
        ))}
      </View>
    </View>
  );
});
