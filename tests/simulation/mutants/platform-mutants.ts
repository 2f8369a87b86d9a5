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
