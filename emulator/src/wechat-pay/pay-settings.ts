import type { PayTable } from './pay-store';

/** What the service does to a kind of request. `system-error` strikes the next one only; the others last. */
export type OperationFault = 'normal' | 'system-error' | 'slow' | 'down';

/** Failures that a developer turns on; they are kept over a restart. */
export interface PaySwitches {
  /** `lost`: attempts never arrive; `late`: the first comes ten minutes late; `twice`: each comes two times. */
  readonly notifications: 'normal' | 'lost' | 'late' | 'twice';
  /** `system-error` does the work and then answers SYSTEM_ERROR. */
  readonly create: OperationFault;
  readonly query: OperationFault;
  readonly close: OperationFault;
  readonly refund: OperationFault;
  readonly bill: OperationFault;
  /** How refunds end that come to their end from now on. */
  readonly refundEnds: 'SUCCESS' | 'ABNORMAL' | 'CLOSED';
}

export type FaultyOperation = 'create' | 'query' | 'close' | 'refund' | 'bill';

const faults: readonly OperationFault[] = ['normal', 'system-error', 'slow', 'down'];

export const switchValues: { readonly [Name in keyof PaySwitches]: readonly PaySwitches[Name][] } = {
  notifications: ['normal', 'lost', 'late', 'twice'],
  create: faults,
  query: faults,
  close: faults,
  refund: faults,
  bill: faults,
  refundEnds: ['SUCCESS', 'ABNORMAL', 'CLOSED'],
};

const normalSwitches: PaySwitches = {
  notifications: 'normal',
  create: 'normal',
  query: 'normal',
  close: 'normal',
  refund: 'normal',
  bill: 'normal',
  refundEnds: 'SUCCESS',
};

export class PaySettings {
  readonly #table: PayTable;
  #switches: PaySwitches;
  #withdrawn: number;

  constructor(table: PayTable) {
    this.#table = table;
    this.#switches = { ...normalSwitches, ...(table.get('switches') as Partial<PaySwitches> | null) };
    this.#withdrawn = (table.get('withdrawn') as number | null) ?? 0;
  }

  get switches(): PaySwitches {
    return this.#switches;
  }

  /** Fen that the merchant moved to the bank, so that refunds cannot be paid from it. */
  get withdrawn(): number {
    return this.#withdrawn;
  }

  change(changes: Partial<PaySwitches>): void {
    this.#switches = { ...this.#switches, ...changes };
    this.#table.set('switches', this.#switches);
  }

  /** The fault to apply to this request; one that strikes once is used up. */
  takeFault(operation: FaultyOperation): OperationFault {
    const fault = this.#switches[operation];
    if (fault === 'system-error') this.change({ [operation]: 'normal' });
    return fault;
  }

  withdraw(amount: number): void {
    this.#withdrawn += amount;
    this.#table.set('withdrawn', this.#withdrawn);
  }
}

/** The switches in a control request, or a sentence saying which is wrong. */
export function parseSwitches(input: Readonly<Record<string, unknown>>): Partial<PaySwitches> | string {
  for (const [name, value] of Object.entries(input)) {
    const allowed: readonly unknown[] | undefined = Object.entries(switchValues).find(
      ([key]) => key === name,
    )?.[1];
    if (!allowed) return `There is no switch "${name}"; there are ${Object.keys(switchValues).join(', ')}.`;
    if (!allowed.includes(value))
      return `The switch "${name}" takes ${allowed.join(', ')}, not ${JSON.stringify(value)}.`;
  }
  return input;
}
