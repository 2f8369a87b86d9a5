import { billMutants } from './bill-mutants';
import { ledgerMutants } from './ledger-mutants';
import type { Mutant } from './mutant';
import { orderingMutants } from './ordering-mutants';
import { outboxMutants } from './outbox-mutants';
import { paymentMutants } from './payment-mutants';
import { platformMutants } from './platform-mutants';
import { printingMutants } from './printing-mutants';
import { reconciliationMutants } from './reconciliation-mutants';
import { refundMutants } from './refund-mutants';
import { reservationMutants } from './reservation-mutants';
import { dishesAheadMutants, rewardMutants } from './reward-mutants';
import { storedValueMutants } from './stored-value-mutants';

/** Every deliberate bug that the simulation must find. */
export const everyMutant: readonly Mutant[] = [
  ...paymentMutants,
  ...orderingMutants,
  ...ledgerMutants,
  ...outboxMutants,
  ...platformMutants,
  ...refundMutants,
  ...storedValueMutants,
  ...printingMutants,
  ...reconciliationMutants,
  ...billMutants,
  ...reservationMutants,
  ...rewardMutants,
  ...dishesAheadMutants,
];
