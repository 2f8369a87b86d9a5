import type { Problem } from '../../../../platform/cloud';
import { shellText } from '../../../../text/shell';
import { staffText } from '../../../../text/staff';
import { staffProblemText } from '../../../../text/staff-problems';
import { Button } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';

/** A page that did not come: why, which is not always the line, and to try again. */
export function NotReached({
  problem,
  onAgain,
}: {
  readonly problem: Problem;
  readonly onAgain: () => void;
}) {
  return (
    <EmptyState
      mood="cold"
      title={problem.kind === 'refused' ? staffText('refusedTitle') : shellText('offlineTitle')}
      line={staffProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={onAgain}>
          {shellText('again')}
        </Button>
      }
    />
  );
}
