import { foldChannelSales } from '../channels/fold-channels';
import { dayFiguresId, emptyDayFigures } from '../insight/figures-document';
import { foldSales } from '../insight/fold-sales';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { OutboxDocument, SalesFact } from './outbox-document';

interface SalesEntry {
  readonly id: string;
  readonly storeId: string;
  readonly fact: SalesFact;
}

/**
 * Folds entries into the figures of their days and removes them, in one transaction for each day: an entry that
 * somebody else folded first is gone already and does not count again.
 */
export async function foldOutbox(services: Services, entries: readonly OutboxDocument[]): Promise<void> {
  for (const group of byStoreAndDay(entries).values()) {
    const folded = await foldDay(services, group);
    if (folded instanceof Refused) services.log({ event: 'figures-busy', entries: group.length });
  }
}

function foldDay(services: Services, group: readonly SalesEntry[]): Promise<boolean | Refused> {
  return services.database.transact(async (transaction) => {
    const facts: SalesEntry[] = [];
    for (const entry of group) {
      if (await transaction.remove('outbox', entry.id)) facts.push(entry);
    }
    const [first] = facts;
    if (!first) return true;
    const { storeId, fact } = first;
    const before = await transaction.get('figures', dayFiguresId(storeId, fact.day));
    const start = before ?? emptyDayFigures(storeId, fact.day);
    const sales = facts.map((entry) => entry.fact);
    await transaction.set('figures', sales.reduce(foldSales, start));
    await foldChannelSales(transaction, { storeId, day: fact.day, facts: sales });
    return true;
  });
}

function byStoreAndDay(entries: readonly OutboxDocument[]): Map<string, SalesEntry[]> {
  const groups = new Map<string, SalesEntry[]>();
  for (const { _id: id, storeId, effect } of entries) {
    if (!('sales' in effect)) continue;
    const key = dayFiguresId(storeId, effect.sales.day);
    groups.set(key, [...(groups.get(key) ?? []), { id, storeId, fact: effect.sales }]);
  }
  return groups;
}
