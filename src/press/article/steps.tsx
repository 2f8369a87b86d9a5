import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { OwnArticleView } from '../../../contract/articles';
import { articleLimits } from '../../../domain/article/article-block';
import { articleStatusAfter } from '../../../domain/article/article-lifecycle';
import type { Board } from '../../features/colleague/live/board';
import { FootBar } from '../../features/colleague/parts/foot-bar/foot-bar';
import { say } from '../../features/colleague/parts/say';
import { DecisionSheet } from '../../features/colleague/parts/decision-sheet/decision-sheet';
import { openPage } from '../../platform/navigation';
import { pressText } from '../../text/press';
import { Button } from '../../ui/button/button';
import { showToast } from '../../ui/toast/toasts';
import { WordsField } from '../words-field';
import type { OwnArticle } from './own-article';
import { PublishSheet } from './publish-sheet';

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
  const submit = async () => say(own.submit(), pressText('submitted'));
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

/** Why it goes back, or away. */
const WordsSheet = observer(function WordsSheet(props: {
  readonly own: OwnArticle;
  readonly kind: 'return' | 'withdraw';
  readonly onClose: () => void;
}) {
  const { own, kind, onClose } = props;
  const [words, setWords] = useState('');
  const isReturn = kind === 'return';
  const said = words.trim();
  const send = async () => {
    if (
      await say(
        isReturn ? own.giveBack(said) : own.withdraw(said),
        pressText(isReturn ? 'returned' : 'withdrawnToast'),
      )
    )
      onClose();
  };
  return (
    <DecisionSheet
      isOpen
      title={pressText(`${kind}Title`)}
      missing={said === '' ? pressText(isReturn ? 'remarksFirst' : 'reasonFirst') : null}
      button={pressText(kind)}
      busyWords={own.isBusy ? pressText('saving') : null}
      onDecide={() => void send()}
      onClose={onClose}
    >
      <WordsField
        value={words}
        maxLength={isReturn ? articleLimits.remarksLength : articleLimits.reasonLength}
        placeholder={pressText(`${kind}Placeholder`)}
        label={pressText(`${kind}Placeholder`)}
        onType={setWords}
      />
    </DecisionSheet>
  );
});
