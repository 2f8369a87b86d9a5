import { counter, floor, leaders, type Rights } from '../roles';

/** Tables, their codes and their bills. */
export const billRights = {
  listTables: floor,
  renewTableCode: leaders,
  tableCodePicture: leaders,
  listBills: floor,
  viewTableBill: floor,
  takeCash: counter,
  transferBill: floor,
  mergeBills: floor,
  moveRounds: floor,
  writeOffBill: counter,
  decideWriteOff: leaders,
  closeEmptyBill: floor,
} as const satisfies Rights;
