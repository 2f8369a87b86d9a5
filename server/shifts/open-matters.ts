import type { OpenMatter } from '../../contract/shifts';
import { reasonText } from '../../domain/reason/reason';
import { readPrintAlarms } from '../printing/printer-alarms';
import { readReminders } from '../reminders/read-reminders';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';

const mattersOfKind = 5;
const billsRead = 100;

/** What is not finished at the store, for the colleague who comes next; a few of each kind. */
export async function readOpenMatters(
  services: Services,
  storeId: string,
  colleague: Colleague,
): Promise<OpenMatter[]> {
  const [refunds, writeOffs, alarms, reminders] = await Promise.all([
    waitingRefunds(services, storeId),
    waitingWriteOffs(services, storeId),
    readPrintAlarms(services, storeId),
    readReminders(services.database, { storeId, colleague, nowMs: services.nowMs() }),
  ]);
  /** What stands above as a refund is not said twice; a post that is unread is of this colleague alone. */
  const other = reminders.filter(({ kind }) => kind !== 'refund-approval' && kind !== 'unread-post');
  return [
    ...refunds,
    ...writeOffs,
    ...alarms.slice(0, mattersOfKind).map(({ printerName, orderName }) => ({
      ...{ kind: 'printer' as const, printer: printerName, place: orderName },
    })),
    ...other.slice(0, mattersOfKind).map(({ kind, sinceMs }) => ({
      ...{ kind: 'reminder' as const, reminder: kind, sinceMs },
    })),
  ];
}

async function waitingRefunds({ database }: Services, storeId: string): Promise<OpenMatter[]> {
  const requests = await database.query('refundRequests', {
    where: { storeId, status: 'waiting' },
    orderBy: ['createdAtMs', 'desc'],
    limit: mattersOfKind,
  });
  if (requests.length === 0) return [];
  const where = { _id: { oneOf: requests.map(({ orderId }) => orderId) } };
  const fields = ['tableName', 'pickupNumber'] as const;
  const tickets = await database.queryFields('tickets', { where, limit: requests.length }, fields);
  const places = new Map(tickets.map(({ _id, tableName, pickupNumber }) => [_id, tableName ?? pickupNumber]));
  return requests.map(({ orderId, amount, reason }) => ({
    ...{ kind: 'refund' as const, place: places.get(orderId) ?? '', amount, reason: reasonText(reason) },
  }));
}

async function waitingWriteOffs({ database }: Services, storeId: string): Promise<OpenMatter[]> {
  const bills = await database.queryFields(
    'bills',
    { where: { storeId, status: 'open' }, orderBy: ['openedAtMs', 'asc'], limit: billsRead },
    ['table', 'writeOffRequest'],
  );
  return bills
    .flatMap(({ table, writeOffRequest }) =>
      writeOffRequest
        ? [
            {
              ...{ kind: 'write-off' as const, place: table.name },
              ...{ amount: writeOffRequest.amount, reason: writeOffRequest.reason },
            },
          ]
        : [],
    )
    .slice(0, mattersOfKind);
}
