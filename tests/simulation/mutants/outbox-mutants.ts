import type { Mutant } from './mutant';

export const outboxMutants: readonly Mutant[] = [
  {
    name: 'entry-folded-twice',
    sentence: 'An entry that another run has folded already counts again.',
    file: 'server/outbox/fold-outbox.ts',
    search: "if (await transaction.remove('outbox', entry.id)) facts.push(entry);",
    replacement: "await transaction.remove('outbox', entry.id); facts.push(entry);",
  },
  {
    name: 'entry-lost',
    sentence: 'Entries are removed from the outbox, and only the first one is counted.',
    file: 'server/outbox/fold-outbox.ts',
    search: 'facts.map((entry) => entry.fact).reduce(foldSales, start)',
    replacement: 'facts.slice(0, 1).map((entry) => entry.fact).reduce(foldSales, start)',
  },
  {
    name: 'figures-replaced',
    sentence: 'Each fold begins the day anew.',
    file: 'server/outbox/fold-outbox.ts',
    search: 'const start = before ?? emptyDayFigures(storeId, fact.day);',
    replacement: 'void before; const start = emptyDayFigures(storeId, fact.day);',
  },
  {
    name: 'missing-ticket-not-delivered',
    sentence: 'A ticket that could not be made at once is never made.',
    file: 'server/clock/deliver-outbox.ts',
    search: 'await deliverMissingTickets(services, due);',
    replacement: 'void deliverMissingTickets;',
  },
  {
    name: 'message-without-lease',
    sentence: 'Two instances may send the same message.',
    file: 'server/outbox/deliver-message.ts',
    search: "if (!(await database.updateIf('outbox', entry._id, { dueAtMs: entry.dueAtMs }, lease))) return;",
    replacement: 'void database;',
  },
  {
    name: 'sales-of-another-day',
    sentence: 'A refund is counted on the day of the order instead of on its own.',
    file: 'server/insight/sales-fact.ts',
    search: 'day: businessDay(order.dayClock, nowMs),',
    replacement: 'day: order.day,',
  },
];
