import type { Mutant } from './mutant';

export const platformMutants: readonly Mutant[] = [
  {
    name: 'refusal-commits',
    sentence: 'A transaction that ends in a refusal keeps what it wrote until then.',
    file: 'server/wechat/transact.ts',
    search: 'if (result instanceof Refused) await transaction.rollback();',
    replacement: 'if (result instanceof Refused) await transaction.commit();',
  },
  {
    name: 'transaction-left-open',
    sentence: 'A transaction that fails is left open, and holds its documents.',
    file: 'server/wechat/transact.ts',
    search: 'if (transaction) await rollBackAfter(error, transaction);',
    replacement: 'void rollBackAfter;',
  },
  {
    name: 'compare-and-set-without-compare',
    sentence: 'Compare and set only sets.',
    file: 'server/wechat/cloud-database.ts',
    search: '.where({ ...expected, _id: id });',
    replacement: '.where({ _id: id });',
  },
  {
    name: 'unclear-order-never-looked-at-again',
    sentence: 'An order whose payment is unclear is dropped from what is due.',
    file: 'server/clock/close-due-orders.ts',
    search: 'const dueAtMs = services.nowMs() + lookAgainAfterMs;',
    replacement: 'const dueAtMs = services.nowMs() + lookAgainAfterMs > 0 ? null : 0;',
  },
  {
    name: 'cooked-food-is-cancelled',
    sentence: 'An order that is being cooked can be taken back.',
    file: 'domain/order/lifecycle.ts',
    search: "cooking: { 'finish-cooking': 'ready' },",
    replacement:
      "cooking: { 'finish-cooking': 'ready', reject: 'cancelled', 'acceptance-expires': 'cancelled', accept: 'accepted' },",
  },
  {
    name: 'conflicts-not-retried',
    sentence: 'A transaction that meets a conflict is given up with an error.',
    file: 'server/wechat/transact.ts',
    search: 'if (!isConflict(error)) throw error;',
    replacement: 'throw error;',
  },
  {
    name: 'where-update-in-a-transaction',
    sentence: 'An update inside a transaction goes by a query, and so runs outside it.',
    file: 'server/wechat/cloud-database.ts',
    search: 'asked(`update ${name}/${id}`, collection(name).doc(id).update({ data }))',
    replacement:
      'asked(`update ${name}/${id}`, (collection(name) as ReturnType<SdkDatabase["collection"]>).where({ _id: id }).update({ data }))',
  },
  {
    name: 'waiting-refunds-forgotten',
    sentence: 'The clock does not try again what WeChat Pay did not take.',
    file: 'server/clock/retry-refunds.ts',
    search: 'await sendRefund(services, refund);',
    replacement: "if (refund.status !== 'waiting') await sendRefund(services, refund);",
  },
];
