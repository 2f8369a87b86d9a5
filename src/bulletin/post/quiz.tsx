import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { PostView, QuestionView } from '../../../contract/bulletin';
import { bulletinText } from '../../text/bulletin';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import type { PostReading } from './post-reading';

interface QuizProps {
  readonly reading: PostReading;
  readonly post: PostView;
}

/** The questions: to be answered once, afterwards with what was right. */
export const Quiz = observer(function Quiz({ reading, post }: QuizProps) {
  const { questions } = post;
  const { isAnswered, openQuestions } = reading;
  const right = questions.filter((question) => question.right === question.chosen).length;
  const send = async () => {
    if (openQuestions > 0) {
      showToast(bulletinText('quizFirst', { count: openQuestions }));
      return;
    }
    const problem = await reading.answerQuiz();
    if (problem !== null) showToast(staffProblemText(problem));
  };
  return (
    <Card className="quiz">
      {isAnswered ? (
        <Note tone="jade" icon="check">
          {bulletinText('quizDone', { right, count: questions.length })}
        </Note>
      ) : null}
      {questions.map((question, at) => (
        <Question
          key={`${at} ${question.question}`}
          number={at + 1}
          question={question}
          chosen={isAnswered ? question.chosen : (reading.chosen[at] ?? null)}
          onChoose={isAnswered || post.isWithdrawn ? null : (answer) => reading.choose(at, answer)}
        />
      ))}
      {isAnswered || post.isWithdrawn ? null : (
        <Button
          isWide
          className="staff-button--big"
          isOff={openQuestions > 0}
          busyWords={reading.busy === 'answer' ? bulletinText('quizSending') : null}
          onPress={() => void send()}
        >
          {openQuestions > 0 ? bulletinText('quizFirst', { count: openQuestions }) : bulletinText('quizSend')}
        </Button>
      )}
    </Card>
  );
});

interface QuestionProps {
  readonly number: number;
  readonly question: QuestionView;
  readonly chosen: number | null;
  /** Null once nothing can be chosen any more. */
  readonly onChoose: ((answer: number) => void) | null;
}

const Question = observer(function Question({ number, question, chosen, onChoose }: QuestionProps) {
  return (
    <View className="quiz__question" ariaRole="radiogroup" ariaLabel={question.question}>
      <View className="t16 strong">
        {number}. {question.question}
      </View>
      {question.answers.map((answer, at) => {
        const isRight = onChoose === null && question.right === at;
        const classes = [
          'quiz__answer',
          chosen === at ? 'quiz__answer--chosen' : '',
          isRight ? 'quiz__answer--right' : '',
        ];
        const said = [
          answer,
          ...(isRight ? [bulletinText('quizRight')] : []),
          ...(chosen === at ? [bulletinText('quizMine')] : []),
        ];
        return (
          <Pressable
            key={`${at} ${answer}`}
            role="radio"
            label={said.join(', ')}
            isSelected={chosen === at}
            isDisabled={onChoose === null}
            className={classes.filter((name) => name !== '').join(' ')}
            onPress={() => onChoose?.(at)}
          >
            <View className="grow">{answer}</View>
            {isRight ? <Icon name="check" size={16} /> : null}
            {chosen === at && onChoose === null ? (
              <View className="t12">{bulletinText('quizMine')}</View>
            ) : null}
          </Pressable>
        );
      })}
    </View>
  );
});
