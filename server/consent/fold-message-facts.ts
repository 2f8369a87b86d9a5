import { withFact, type MessageFact } from '../../domain/consent/message-figures';
import type { OutboxDocument } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { emptyMessageFigures } from './message-figures-document';

interface FactEntry {
  readonly id: string;
  readonly fact: MessageFact;
}

/**
 * Folds what happened with messages into the figures of its day, one transaction for each store and day. An entry that
 * somebody else has taken out of the outbox is counted already.
 */
export async function foldMessageFacts(
  services: Services,
  entries: readonly OutboxDocument[],
): Promise<void> {
  const groups = new Map<string, { storeId: string; day: string; facts: FactEntry[] }>();
  for (const { _id: id, storeId, effect } of entries) {
    if (effect.kind !== 'message-fact') continue;
    const { day } = effect.fact;
    const { _id: key } = emptyMessageFigures(storeId, day);
    const group = groups.get(key) ?? { storeId, day, facts: [] };
    group.facts.push({ id, fact: effect.fact });
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const folded = await foldGroup(services, group);
    if (folded instanceof Refused) services.log({ event: 'message-figures-busy', day: group.day });
  }
}

function foldGroup(
  { database }: Services,
  group: { readonly storeId: string; readonly day: string; readonly facts: readonly FactEntry[] },
): Promise<boolean | Refused> {
  const empty = emptyMessageFigures(group.storeId, group.day);
  return database.transact(async (transaction) => {
    const taken: MessageFact[] = [];
    for (const { id, fact } of group.facts) if (await transaction.remove('outbox', id)) taken.push(fact);
    if (taken.length === 0) return true;
    const figures = (await transaction.get('messageFigures', empty._id)) ?? empty;
    await transaction.set('messageFigures', {
      ...figures,
      byPurpose: taken.reduce(withFact, figures.byPurpose),
    });
    return true;
  });
}
