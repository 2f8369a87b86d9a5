import type { PlacedTable } from '../../contract/reservation-rules';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { TableDocument } from '../ordering/table-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { reservationRulesOf } from './switched-on';
import { placedTable } from './view-reservation-rules';

/** As many as the contract takes. */
const mostNeighbours = 6;

type Input = StaffInput<'setTablePlace'>;

/**
 * Says where a table stands and which tables can be pushed together with it. Each of them says the same of it, in the
 * same transaction, so that no table is beside one that is not beside it.
 */
export function setTablePlace(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffAnswers['setTablePlace'] | Refused> {
  const { storeId, tableId, areaId, neighbourIds } = input;
  return services.database.transact(async (transaction) => {
    const store = await transaction.get('stores', storeId);
    if (!store) return new Refused('STORE_UNKNOWN');
    const table = await transaction.get('tables', tableId);
    if (table?.storeId !== storeId) return new Refused('TABLE_UNKNOWN');
    const before = placedTable(table);
    if (inWords(before) === inWords({ areaId, neighbourIds })) return { tables: [before] };
    if (before.changedAtMs !== input.seenAtMs) return new Refused('RULES_CHANGED');
    const isArea = areaId === null || reservationRulesOf(store).areas.some(({ id }) => id === areaId);
    if (!isArea) return new Refused('RULES_WRONG', { fault: 'AREAS' });
    if (neighbourIds.includes(tableId)) return new Refused('RULES_WRONG', { fault: 'NEIGHBOURS' });
    const placedAtMs = Math.max(services.nowMs(), (before.changedAtMs ?? 0) + 1);
    const own = { ...table, ...(areaId === null ? {} : { areaId }), neighbourIds, placedAtMs };
    const others = await besideOthers(transaction, own, before.neighbourIds);
    if (others instanceof Refused) return others;
    for (const each of [areaId === null ? withoutArea(own) : own, ...others]) {
      await transaction.set('tables', each);
    }
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'setTablePlace', subject: tableId, reason: null },
      ...{ before: inWords(before), after: inWords({ areaId, neighbourIds }) },
    });
    return { tables: [areaId === null ? withoutArea(own) : own, ...others].map(placedTable) };
  });
}

function withoutArea({ areaId: _area, ...table }: TableDocument): TableDocument {
  return table;
}

/** Its neighbours, old and new, each knowing of it what it says of them. */
async function besideOthers(
  transaction: Transaction,
  table: TableDocument,
  before: readonly string[],
): Promise<TableDocument[] | Refused> {
  const now = new Set(table.neighbourIds);
  const others: TableDocument[] = [];
  for (const id of new Set([...before, ...now])) {
    const other = await transaction.get('tables', id);
    if (other?.storeId !== table.storeId) {
      if (now.has(id)) return new Refused('TABLE_UNKNOWN');
      continue;
    }
    const theirs = (other.neighbourIds ?? []).filter((each) => each !== table._id);
    const neighbourIds = now.has(id) ? [...theirs, table._id] : theirs;
    if (neighbourIds.length > mostNeighbours) return new Refused('RULES_WRONG', { fault: 'NEIGHBOURS' });
    others.push({
      ...other,
      neighbourIds,
      placedAtMs: Math.max(table.placedAtMs ?? 0, (other.placedAtMs ?? 0) + 1),
    });
  }
  return others;
}

function inWords({ areaId, neighbourIds }: Pick<PlacedTable, 'areaId' | 'neighbourIds'>): string {
  return [areaId ?? 'no area', ...[...neighbourIds].sort()].join(' + ');
}
