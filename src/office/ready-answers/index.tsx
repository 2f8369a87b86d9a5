import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import {
  fillAnswer,
  placeholders,
  type CannedAnswer,
  type PlaceholderValues,
} from '../../../domain/guest-care/canned-answer';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';
import { goBack } from '../../platform/navigation';
import { localText } from '../../text/language';
import { officeAnswersText } from '../../text/office-answers';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { Bone } from '../../ui/skeleton/bone';
import { AnswerList } from './answer-list';
import { AnswerSheet } from './answer-sheet';
import './index.scss';

/** What colleagues answer often, ready to be sent. */
const ReadyAnswersPage = observer(function ReadyAnswersPage() {
  return (
    <StaffScreen needs="listCannedAnswers">
      {(board) => <ReadyAnswers key={board.storeId} storeId={board.storeId} />}
    </StaffScreen>
  );
});

/** The answer that is written: one of the list, a new one, or none. */
type Written = CannedAnswer | 'new' | null;

const ReadyAnswers = observer(function ReadyAnswers({ storeId }: { readonly storeId: string }) {
  const [list] = useState(() => new AnswerList(storeId));
  const [written, setWritten] = useState<Written>(null);
  useEffect(() => void list.refresh(), [list]);
  const mayWrite = staffSession.may('saveCannedAnswer');
  return (
    <>
      <NavigationBar
        isSticky
        title={officeAnswersText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack answers">
        <View className="quiet">{officeAnswersText(mayWrite ? 'how' : 'howToRead')}</View>
        {mayWrite ? (
          <Button look="line" isWide icon="plus" onPress={() => setWritten('new')}>
            {officeAnswersText('add')}
          </Button>
        ) : null}
        <Rows list={list} onWrite={mayWrite ? setWritten : null} />
      </View>
      {written === null ? null : (
        <AnswerSheet
          key={written === 'new' ? 'new' : written.id}
          list={list}
          answer={written === 'new' ? null : written}
          onClose={() => setWritten(null)}
        />
      )}
    </>
  );
});

interface RowsProps {
  readonly list: AnswerList;
  /** Null for those who may only read them. */
  readonly onWrite: ((answer: CannedAnswer) => void) | null;
}

const Rows = observer(function Rows({ list, onWrite }: RowsProps) {
  if (list.answers === null) {
    if (list.problem === null) return <Bone width="100%" height={420} radius={14} />;
    return <NotReached problem={list.problem} onAgain={() => void list.refresh()} />;
  }
  if (list.answers.length === 0) {
    return <EmptyState mood="warm" title={officeAnswersText('none')} line={officeAnswersText('noneLine')} />;
  }
  return (
    <View className="answers__list">
      {list.answers.map((answer) => (
        <Row key={answer.id} answer={answer} onWrite={onWrite} />
      ))}
    </View>
  );
});

const Row = observer(function Row(props: {
  readonly answer: CannedAnswer;
  readonly onWrite: RowsProps['onWrite'];
}) {
  const { answer, onWrite } = props;
  const words = (
    <View className="grow">
      <View className="t16 strong">{localText(answer.title)}</View>
      <View className="quiet">{gapWords(localText(answer.text))}</View>
    </View>
  );
  if (onWrite === null) return <View className="answer-row">{words}</View>;
  return (
    <Pressable className="answer-row" label={localText(answer.title)} onPress={() => onWrite(answer)}>
      {words}
      <Icon name="edit" size={20} />
    </Pressable>
  );
});

/** What fills in later, by the name that colleagues know it by. */
function gapWords(text: string): string {
  const names = placeholders.map((name) => [name, `〔${officeAnswersText(name)}〕`]);
  const filled = fillAnswer(text, Object.fromEntries(names) as PlaceholderValues);
  return filled.isWhole ? filled.text : text;
}

export default ReadyAnswersPage;
