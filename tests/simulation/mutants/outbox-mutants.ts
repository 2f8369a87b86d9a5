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
    search: 'sales.reduce(foldSales, start)',
    replacement: 'sales.slice(0, 1).reduce(foldSales, start)',
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
    name: 'licence-not-spent',
    sentence: 'A message is sent, and its licence is there as before.',
    file: 'server/consent/send-message.ts',
    search: "kind: 'spent', sends: -1,",
    replacement: "kind: 'spent', sends: 0,",
  },
  {
    name: 'sent-without-a-licence',
    sentence: 'A message for which the guest gave no licence is sent.',
    file: 'server/consent/send-message.ts',
    search: 'if (reason !== null || templateId === null) {',
    replacement: 'if (templateId === null) {',
  },
  {
    name: 'sales-of-another-day',
    sentence: 'A refund is counted on the day of the order instead of on its own.',
    file: 'server/insight/sales-fact.ts',
    search: 'day: businessDay(order.dayClock, nowMs),',
    replacement: 'day: order.day,',
  },
];
