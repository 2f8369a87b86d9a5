import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { OwnArticleView } from '../../../contract/articles';
import { articleLimits } from '../../../domain/article/article-block';
import { articleStatusAfter } from '../../../domain/article/article-lifecycle';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { dueChoices } from '../../features/colleague/tasks/due-choices';
import type { Problem } from '../../platform/cloud';
import { openPage } from '../../platform/navigation';
import { officeTasksText } from '../../text/office-tasks';
import { pressText } from '../../text/press';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { WordsField } from '../words-field';
import type { OwnArticle } from './own-article';

interface StepsProps {
  readonly board: Board;
  readonly own: OwnArticle;
  readonly article: OwnArticleView;
}

type Asking = 'publish' | 'return' | 'withdraw' | null;

/** What may be done with the article as it stands; the cloud decides again. */
export const Steps = observer(function Steps({ board, own, article }: StepsProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const { status, mayChange, lookFault, articleId } = article;
  const can = (event: 'submit' | 'publish' | 'return' | 'withdraw') =>
    articleStatusAfter(status, event) !== null;
  const submit = async () => say(await own.submit(), pressText('submitted'));
  return (
    <>
      <FootBar>
        {mayChange && can('withdraw') ? (
          <Button look="quiet" className="staff-button--big" onPress={() => setAsking('withdraw')}>
            {pressText('withdraw')}
          </Button>
        ) : null}
        {mayChange ? (
          <Button
            look="quiet"
            className="staff-button--big"
            onPress={() => void openPage('/press/write/index', { articleId })}
          >
            {pressText('edit')}
          </Button>
        ) : null}
        {can('return') ? (
          <Button look="quiet" className="staff-button--big" onPress={() => setAsking('return')}>
            {pressText('return')}
          </Button>
        ) : null}
        {mayChange && can('submit') ? (
          <Button className="staff-button--big grow" onPress={() => void submit()}>
            {pressText('submit')}
          </Button>
        ) : null}
        {can('publish') ? (
          <Button
            className="staff-button--big grow"
            isOff={lookFault !== null}
            busyWords={own.isBusy ? pressText('publishing') : null}
            onPress={() =>
              lookFault === null ? setAsking('publish') : showToast(pressText(`look${lookFault}`))
            }
          >
            {pressText('publish')}
          </Button>
        ) : null}
      </FootBar>
      <PublishSheet board={board} own={own} isOpen={asking === 'publish'} onClose={() => setAsking(null)} />
      {asking === 'return' || asking === 'withdraw' ? (
        <WordsSheet key={asking} own={own} kind={asking} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
});

function say(problem: Problem | null, done: string): boolean {
  showToast(problem === null ? done : staffProblemText(problem));
  return problem === null;
}

const PublishSheet = observer(function PublishSheet(props: {
  readonly board: Board;
  readonly own: OwnArticle;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { board, own, isOpen, onClose } = props;
  const publish = async (atMs: number | null) => {
    onClose();
    const done =
      atMs === null
        ? pressText('publishedToast')
        : pressText('scheduledToast', { time: timeWords(board, atMs) });
    say(await own.publish(atMs), done);
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={pressText('publishWhen')}
      title={pressText('publishWhen')}
      closeLabel={shellText('close')}
    >
      <View className="staff-sheet">
        <Button isWide onPress={() => void publish(null)}>
          {pressText('publishNow')}
        </Button>
        <Chips>
          {dueChoices(board.clock, board.nowMs).map((choice) => (
            <Chip
              key={choice.key}
              role="button"
              words={officeTasksText(choice.key)}
              detail={timeWords(board, choice.atMs)}
              onPress={() => void publish(choice.atMs)}
            />
          ))}
        </Chips>
      </View>
    </Sheet>
  );
});

/** Why it goes back, or away. */
const WordsSheet = observer(function WordsSheet(props: {
  readonly own: OwnArticle;
  readonly kind: 'return' | 'withdraw';
  readonly onClose: () => void;
}) {
  const { own, kind, onClose } = props;
  const [words, setWords] = useState('');
  const isReturn = kind === 'return';
  const send = async () => {
    const said = words.trim();
    if (said === '') return showToast(pressText(isReturn ? 'remarksFirst' : 'reasonFirst'));
    const problem = await (isReturn ? own.giveBack(said) : own.withdraw(said));
    if (say(problem, pressText(isReturn ? 'returned' : 'withdrawnToast'))) onClose();
  };
  return (
    <Sheet
      isOpen
      onClose={onClose}
      label={pressText(`${kind}Title`)}
      title={pressText(`${kind}Title`)}
      closeLabel={shellText('close')}
      foot={
        <Button isWide busyWords={own.isBusy ? pressText('saving') : null} onPress={() => void send()}>
          {pressText(kind)}
        </Button>
      }
    >
      <View className="staff-sheet">
        <WordsField
          value={words}
          maxLength={isReturn ? articleLimits.remarksLength : articleLimits.reasonLength}
          placeholder={pressText(`${kind}Placeholder`)}
          label={pressText(`${kind}Placeholder`)}
          onType={setWords}
        />
      </View>
    </Sheet>
  );
});
