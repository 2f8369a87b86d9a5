import type { Problem } from '../../../../platform/cloud';
import { shellText } from '../../../../text/shell';
import { staffProblemText } from '../../../../text/staff-problems';
import { Button } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';

interface LoadFailedProps {
  readonly problem: Problem;
  readonly onAgain: () => void;
}

/** In place of a page that could not be fetched: why, and once more. */
export function LoadFailed({ problem, onAgain }: LoadFailedProps) {
  return (
    <EmptyState
      mood="cold"
      title={shellText('offlineTitle')}
      line={staffProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={onAgain}>
          {shellText('again')}
        </Button>
      }
    />
  );
}
