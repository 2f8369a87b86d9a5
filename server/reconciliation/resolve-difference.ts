import type { ReconciliationAnswers } from '../../contract/reconciliation';
import type { StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { applyProposal } from './apply-proposal';
import type { ReconciliationDocument, StoredDifference, StoredResolution } from './reconciliation-document';
import { withDifferences } from './settle-by-bill';
import { reconciliationView } from './view-reconciliation';

type Input = StaffInput<'resolveDifference'>;

/**
 * Ends a difference after a colleague has agreed and said why. What is done to the money can be repeated, and is done
 * before the difference is marked; so a call that broke off is simply made again, and of two at once one is written.
 */
export async function resolveDifference(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<ReconciliationAnswers['resolveDifference'] | Refused> {
  const document = await services.database.get('reconciliations', input.day);
  if (!document) return new Refused('RECONCILIATION_UNKNOWN', { day: input.day });
  const difference = differenceOf(document, input);
  if (!difference) return new Refused('DIFFERENCE_UNKNOWN', { differenceId: input.differenceId });
  if (difference.resolution !== null)
    return { reconciliation: reconciliationView(document, services.nowMs()) };
  const outcome = input.how === 'by-hand' ? 'by-hand' : await applyProposal(services, difference);
  if (outcome instanceof Refused) return outcome;
  const resolution: StoredResolution = {
    outcome,
    atMs: services.nowMs(),
    by: colleague.name,
    actor: colleague.openid,
    reason: input.reason,
  };
  const resolved = await writeDown(services, input, resolution);
  if (resolved instanceof Refused) return resolved;
  return { reconciliation: reconciliationView(resolved, services.nowMs()) };
}

/** One that belongs to a store is ended by that store's own people. */
function differenceOf(document: ReconciliationDocument, input: Input): StoredDifference | null {
  const difference = document.differences.find(({ id }) => id === input.differenceId);
  const isTheirs = difference?.storeId === null || difference?.storeId === input.storeId;
  return difference && isTheirs ? difference : null;
}

function writeDown(
  services: Services,
  input: Input,
  resolution: StoredResolution,
): Promise<ReconciliationDocument | Refused> {
  return services.database.transact(async (transaction) => {
    const before = await transaction.get('reconciliations', input.day);
    const difference = before && differenceOf(before, input);
    if (!before || !difference)
      return new Refused('DIFFERENCE_UNKNOWN', { differenceId: input.differenceId });
    if (difference.resolution !== null) return before;
    const after = withDifferences(
      before,
      before.differences.map((each) => (each.id === difference.id ? { ...each, resolution } : each)),
    );
    await transaction.set('reconciliations', after);
    await audit(transaction, services, {
      storeId: input.storeId,
      actor: resolution.actor ?? '',
      action: 'resolveDifference',
      subject: `${input.day} ${difference.id}`,
      before: difference.kind,
      after: resolution.outcome,
      reason: resolution.reason,
    });
    return after;
  });
}
