import type { Problem } from '../platform/cloud';
import { customerProblemText } from '../text/customer-problems';
import { shellText } from '../text/shell';
import { siteText } from '../text/site';
import { Button } from '../ui/button/button';
import { EmptyState } from '../ui/empty-state/empty-state';

/** A page that did not come: why, and to try again. */
export function NotOpened({ problem, onAgain }: { readonly problem: Problem; readonly onAgain: () => void }) {
  return (
    <EmptyState
      mood="cold"
      title={problem.kind === 'refused' ? siteText('failedTitle') : shellText('offlineTitle')}
      line={customerProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={onAgain}>
          {shellText('again')}
        </Button>
      }
    />
  );
}
