import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useCallback, useEffect, useState } from 'react';
import type { DishQuestionView } from '../../../contract/voice';
import { visit } from '../../features/session/visit';
import { callGuest, type Problem } from '../../platform/cloud';
import { goBack, openPage } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { localText } from '../../text/language';
import { reviewText } from '../../text/review';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { showToast } from '../../ui/toast/toasts';
import './index.scss';

/** One question of the house about a dish; one tap answers it. */
const DishQuestionPage = observer(function DishQuestionPage() {
  const questionId = useRouter().params['id'] ?? null;
  const { question, problem, refresh, answer } = useQuestion(questionId);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={reviewText('question')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {problem !== null ? (
          <EmptyState
            mood="cold"
            title={customerProblemText(problem)}
            line=""
            action={
              <Button look="quiet" size="m" icon="repeat" onPress={() => void refresh()}>
                {shellText('again')}
              </Button>
            }
          />
        ) : question === undefined ? (
          <Bone width="100%" height={260} radius={14} />
        ) : question === null ? (
          <EmptyState
            mood="warm"
            title={reviewText('questionNone')}
            line={reviewText('questionNoneLine')}
            action={
              <Button look="quiet" size="m" icon="bowl" onPress={() => void openPage('/pages/menu/index')}>
                {reviewText('seeMenu')}
              </Button>
            }
          />
        ) : (
          <Asked question={question} onChoose={answer} />
        )}
      </View>
    </Screen>
  );
});

/** The question of the address, or the newest that waits; `undefined` while it is on its way. */
function useQuestion(questionId: string | null) {
  const [question, setQuestion] = useState<DishQuestionView | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useCallback(async () => {
    setProblem(null);
    const answer = await callGuest('viewDishQuestion', { questionId });
    if (answer.ok) setQuestion(answer.data.question);
    else setProblem(answer.problem);
  }, [questionId]);
  useEffect(() => {
    visit.start();
    void refresh();
  }, [refresh]);
  const answer = async (asked: DishQuestionView, choice: number) => {
    setQuestion({ ...asked, chosen: choice });
    const given = await callGuest('answerDishQuestion', { questionId: asked.questionId, choice });
    setQuestion(given.ok ? given.data.question : asked);
    showToast(given.ok ? reviewText('questionThanks') : customerProblemText(given.problem));
  };
  return { question, problem, refresh, answer };
}

interface AskedProps {
  readonly question: DishQuestionView;
  readonly onChoose: (question: DishQuestionView, choice: number) => Promise<void>;
}

const Asked = observer(function Asked({ question, onChoose }: AskedProps) {
  const { chosen, isOpen, choices } = question;
  const isSettled = chosen !== null || !isOpen;
  return (
    <Card className="dish-question">
      <View className="quiet">
        {localText(question.storeName)} · {localText(question.dishName)}
      </View>
      <View className="t20 strong" ariaRole="heading">
        {question.question}
      </View>
      <View className="dish-question__choices" ariaRole="radiogroup" ariaLabel={question.question}>
        {choices.map((words, at) => (
          <Button
            key={words}
            isWide
            look={at === chosen ? 'primary' : 'quiet'}
            isOff={isSettled && at !== chosen}
            onPress={() => (isSettled ? undefined : void onChoose(question, at))}
          >
            {words}
          </Button>
        ))}
      </View>
      <View className={chosen === null ? 't12 quiet' : 't12 jade'}>
        {reviewText(chosen !== null ? 'questionThanks' : isOpen ? 'questionLine' : 'questionOver')}
      </View>
    </Card>
  );
});

export default DishQuestionPage;
