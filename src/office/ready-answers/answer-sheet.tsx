import { Textarea, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import {
  fillAnswer,
  placeholders,
  type CannedAnswer,
  type Placeholder,
} from '../../../domain/guest-care/canned-answer';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { officeAnswersText } from '../../text/office-answers';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Segmented } from '../../ui/segmented/segmented';
import { showToast } from '../../ui/toast/toasts';
import { faultOfDraft, type AnswerDraft, type AnswerList } from './answer-list';

interface AnswerSheetProps {
  readonly list: AnswerList;
  /** Null for a new one. */
  readonly answer: CannedAnswer | null;
  readonly onClose: () => void;
}

type Language = 'zh' | 'en';

const empty: AnswerDraft = { title: { zh: '', en: '' }, text: { zh: '', en: '' } };
const longestText: Readonly<Record<Language, number>> = { zh: 500, en: 1000 };
const longestTitle: Readonly<Record<Language, number>> = { zh: 20, en: 40 };

/** Writes one answer in both languages, with a look at how a guest would read it. */
export const AnswerSheet = observer(function AnswerSheet({ list, answer, onClose }: AnswerSheetProps) {
  const [draft, setDraft] = useState<AnswerDraft>(answer ?? empty);
  const [language, setLanguage] = useState<Language>('zh');
  const fault = faultOfDraft(draft);
  const title = officeAnswersText(answer === null ? 'add' : 'change');
  const write = (part: 'title' | 'text', words: string) =>
    setDraft((before) => ({ ...before, [part]: { ...before[part], [language]: words } }));
  const save = async () => {
    const problem = await list.save(answer?.id ?? null, draft);
    showToast(problem === null ? officeAnswersText('kept') : staffProblemText(problem));
    if (problem === null) onClose();
  };
  return (
    <DecisionSheet
      isOpen
      isTall
      title={title}
      missing={fault === null ? null : officeAnswersText(`${fault}First`)}
      button={officeAnswersText('keep')}
      busyWords={list.isBusy ? officeAnswersText('keeping') : null}
      onDecide={() => void save()}
      onClose={onClose}
    >
      <Fields draft={draft} language={language} onLanguage={setLanguage} onWrite={write} />
      <Sample text={draft.text[language]} />
      {answer === null ? null : <Remove list={list} answerId={answer.id} onClose={onClose} />}
    </DecisionSheet>
  );
});

interface FieldsProps {
  readonly draft: AnswerDraft;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onWrite: (part: 'title' | 'text', words: string) => void;
}

/** Name and words in one language, and what can be put between them. */
const Fields = observer(function Fields({ draft, language, onLanguage, onWrite }: FieldsProps) {
  return (
    <>
      <Segmented
        label={officeAnswersText('language')}
        chosen={language}
        onChoose={onLanguage}
        segments={[
          { key: 'zh', words: officeAnswersText('chinese') },
          { key: 'en', words: officeAnswersText('english') },
        ]}
      />
      <LineField
        value={draft.title[language]}
        label={officeAnswersText('titleHint')}
        maxLength={longestTitle[language]}
        onType={(words) => onWrite('title', words)}
      />
      <Textarea
        className="answer-sheet__text"
        value={draft.text[language]}
        maxlength={longestText[language]}
        placeholder={officeAnswersText('textHint')}
        ariaLabel={officeAnswersText('textHint')}
        onInput={({ detail }) => onWrite('text', detail.value)}
      />
      <View>
        <View className="t12 quiet answer-sheet__label">{officeAnswersText('fillsIn')}</View>
        <Chips>
          {placeholders.map((name) => (
            <Chip
              key={name}
              role="button"
              words={officeAnswersText(name)}
              onPress={() => onWrite('text', `${draft.text[language]}{${name}}`)}
            />
          ))}
        </Chips>
      </View>
    </>
  );
});

/** How it would be read by a guest of whom everything is known. */
const Sample = observer(function Sample({ text }: { readonly text: string }) {
  const values = Object.fromEntries(
    placeholders.map((name: Placeholder) => [name, officeAnswersText(`${name}Sample`)]),
  );
  const filled = fillAnswer(text, values);
  if (!filled.isWhole || filled.text.trim() === '') return null;
  return (
    <View>
      <View className="t12 quiet answer-sheet__label">{officeAnswersText('sample')}</View>
      <View className="answer-sheet__sample">{filled.text}</View>
    </View>
  );
});

const Remove = observer(function Remove(props: {
  readonly list: AnswerList;
  readonly answerId: string;
  readonly onClose: () => void;
}) {
  const remove = async () => {
    const problem = await props.list.remove(props.answerId);
    showToast(problem === null ? officeAnswersText('removed') : staffProblemText(problem));
    if (problem === null) props.onClose();
  };
  return (
    <Button look="quiet" size="m" icon="erase" onPress={() => void remove()}>
      {officeAnswersText('remove')}
    </Button>
  );
});
