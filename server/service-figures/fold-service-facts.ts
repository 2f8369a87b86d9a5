import { withServiceFact, type DayOfDesk } from '../../domain/service/desk-figures';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ServiceFactDocument } from '../service/service-fact-document';
import { emptyServiceFigures } from './service-figures-document';

/** One transaction marks a batch of facts one by one, so a batch stays well below its 30 s of life. */
const factsPerBatch = 50;

/** Folds what happened at service desks into the figures of its days; says whether more is waiting. */
export async function foldServiceFacts(services: Services): Promise<boolean> {
  const due = await services.database.query('serviceFacts', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: factsPerBatch,
  });
  for (const group of byStoreAndDay(due).values()) {
    const folded = await foldGroup(services, group);
    if (folded instanceof Refused) services.log({ event: 'service-figures-busy', facts: group.length });
  }
  return due.length === factsPerBatch;
}

/** A fact that another clock has marked is counted already. */
function foldGroup(
  { database }: Services,
  group: readonly ServiceFactDocument[],
): Promise<boolean | Refused> {
  return database.transact(async (transaction) => {
    const [first] = group;
    if (!first) return true;
    const empty = emptyServiceFigures(first.storeId, first.day);
    const before = (await transaction.get('serviceFigures', empty._id)) ?? empty;
    let after: DayOfDesk = before;
    for (const { _id } of group) {
      const fact = await transaction.get('serviceFacts', _id);
      if (!fact || fact.dueAtMs === null) continue;
      await transaction.update('serviceFacts', _id, { dueAtMs: null });
      after = withServiceFact(after, fact);
    }
    await transaction.set('serviceFigures', { ...before, ...after });
    return true;
  });
}

function byStoreAndDay(facts: readonly ServiceFactDocument[]): Map<string, ServiceFactDocument[]> {
  const groups = new Map<string, ServiceFactDocument[]>();
  for (const fact of facts) {
    const { _id: key } = emptyServiceFigures(fact.storeId, fact.day);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}
