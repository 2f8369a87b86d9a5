import { observer } from 'mobx-react-lite';
import { memberText } from '../../text/member';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { memberStore } from './member-store';

/** The card could not be fetched and none is kept: what happened, and the way to try again. */
export const MemberNotOpened = observer(function MemberNotOpened() {
  const { problem } = memberStore;
  const isRefused = problem?.kind === 'refused';
  return (
    <EmptyState
      mood="cold"
      title={isRefused ? memberText('failedTitle') : shellText('offlineTitle')}
      line={isRefused ? problemText(problem) : shellText('offlineLine')}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void memberStore.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});
