import { withLink, type LinkFigures } from '../../domain/channel/channel-figures';
import type { LinkOpening, OutboxDocument, SalesFact } from '../outbox/outbox-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { channelFiguresId } from './channel-documents';

type Addition = Parameters<typeof withLink>[1];

/** Adds what the sales of one day brought to their links, in the transaction that folds the sales. */
export async function foldChannelSales(
  transaction: Transaction,
  { storeId, day, facts }: { storeId: string; day: string; facts: readonly SalesFact[] },
): Promise<void> {
  const additions = facts.flatMap(({ channel, orders, revenue, refunded }) =>
    channel === undefined || (orders === 0 && refunded === 0)
      ? []
      : [{ link: channel, orders, revenue: revenue - refunded }],
  );
  await addToDay(transaction, { storeId, day, additions });
}

/**
 * Folds openings of links into the figures of their days, one transaction for each store and day. An entry that somebody
 * else has taken out of the outbox is counted already.
 */
export async function foldOpenings(services: Services, entries: readonly OutboxDocument[]): Promise<void> {
  const groups = new Map<string, { id: string; storeId: string; opening: LinkOpening }[]>();
  for (const { _id: id, storeId, effect } of entries) {
    if (effect.kind !== 'link-opened') continue;
    const key = channelFiguresId(storeId, effect.opening.day);
    groups.set(key, [...(groups.get(key) ?? []), { id, storeId, opening: effect.opening }]);
  }
  for (const [key, group] of groups) {
    const folded = await services.database.transact(async (transaction) => {
      const additions: Addition[] = [];
      for (const { id, opening } of group) {
        if (!(await transaction.remove('outbox', id))) continue;
        additions.push({ link: opening.link, opened: 1, newGuests: opening.isNew ? 1 : 0 });
      }
      const [first] = group;
      if (first) await addToDay(transaction, { storeId: first.storeId, day: first.opening.day, additions });
      return true;
    });
    if (folded instanceof Refused) services.log({ event: 'channel-figures-busy', day: key });
  }
}

async function addToDay(
  transaction: Transaction,
  { storeId, day, additions }: { storeId: string; day: string; additions: readonly Addition[] },
): Promise<void> {
  if (additions.length === 0) return;
  const _id = channelFiguresId(storeId, day);
  const before = await transaction.get('channelFigures', _id);
  const links = additions.reduce<readonly LinkFigures[]>(withLink, before?.links ?? []);
  await transaction.set('channelFigures', { _id, storeId, day, links });
}
