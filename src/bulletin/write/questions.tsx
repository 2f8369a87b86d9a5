import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { postLimits } from '../../../domain/bulletin/post-limits';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { bulletinText } from '../../text/bulletin';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { emptyQuestion, withAnswer, withMoreAnswers, type DraftQuestion } from './draft-question';
import type { PostDraft } from './post-draft';

/** The questions of a quiz, each with its answers and the right one marked. */
export const Questions = observer(function Questions({ draft }: { readonly draft: PostDraft }) {
  const { questions } = draft;
  const without = (at: number) => questions.filter((_, place) => place !== at);
  return (
    <>
      {questions.map((question, at) => (
        <Question
          key={at}
          number={at + 1}
          question={question}
          onChange={(changed) => draft.changeQuestion(at, changed)}
          onRemove={questions.length === 1 ? null : () => draft.change({ questions: without(at) })}
        />
      ))}
      {questions.length >= postLimits.questions ? null : (
        <Button
          look="quiet"
          size="m"
          icon="plus"
          onPress={() => draft.change({ questions: [...questions, emptyQuestion] })}
        >
          {bulletinText('addQuestion')}
        </Button>
      )}
    </>
  );
});

interface QuestionProps {
  readonly number: number;
  readonly question: DraftQuestion;
  readonly onChange: (question: DraftQuestion) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

const Question = observer(function Question({ number, question, onChange, onRemove }: QuestionProps) {
  return (
    <Card className="write-post__part">
      <View className="row between">
        <View className="quiet t12">{bulletinText('question', { number })}</View>
        {onRemove === null ? null : (
          <Pressable
            className="write-post__unask"
            label={bulletinText('removeQuestion', { number })}
            onPress={onRemove}
          >
            <Icon name="trash" size={20} />
          </Pressable>
        )}
      </View>
      <LineField
        value={question.question}
        label={bulletinText('questionPlaceholder')}
        maxLength={postLimits.questionLength}
        onType={(words) => onChange({ ...question, question: words })}
      />
      {question.answers.map((answer, at) => (
        <View key={at} className="row gap-8">
          <Pressable
            role="radio"
            isSelected={question.right === at}
            label={`${bulletinText('answerPlaceholder', { number: at + 1 })}, ${bulletinText('answerRight')}`}
            className={
              question.right === at ? 'write-post__right write-post__right--is' : 'write-post__right'
            }
            onPress={() => onChange({ ...question, right: at })}
          >
            <Icon name="check" size={16} />
          </Pressable>
          <LineField
            className="grow"
            value={answer}
            label={bulletinText('answerPlaceholder', { number: at + 1 })}
            maxLength={postLimits.answerLength}
            onType={(words) => onChange(withAnswer(question, at, words))}
          />
        </View>
      ))}
      {question.answers.length >= postLimits.answers.most ? null : (
        <Button look="quiet" size="s" onPress={() => onChange(withMoreAnswers(question))}>
          {bulletinText('addAnswer')}
        </Button>
      )}
    </Card>
  );
});
