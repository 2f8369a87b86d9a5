import { tableCodeAlphabet, tableCodeLength } from '../../../domain/table/table-code';
import type { TableDocument } from '../../../server/ordering/table-document';
import type { Chance } from '../engine/chance';

const tableNames: readonly string[] = ['A01', 'A02', 'A03'];

/** Few tables, so that several phones find themselves at one, and the bill of one is wanted at another. */
export function tableIdsOf(storeId: string): readonly string[] {
  return tableNames.map((name) => `${storeId}-${name}`);
}

export function tablesOf(chance: Chance, storeId: string): TableDocument[] {
  return tableNames.map((name) => {
    const _id = `${storeId}-${name}`;
    const letters = Array.from({ length: tableCodeLength }, (_, index) =>
      tableCodeAlphabet.charAt(chance.whole(`${_id} letter ${index}`, 0, tableCodeAlphabet.length - 1)),
    );
    return { _id, storeId, name, seats: 4, code: `t${letters.join('')}` };
  });
}
