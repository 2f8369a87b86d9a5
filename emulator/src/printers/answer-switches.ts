import { vendorNames, type PrinterSwitches, type VendorName } from './print-message';
import type { PrinterTable } from './printer-store';

/**
 * How a vendor's servers answer. `lost`: the next message is taken and its answer never arrives; `slow` and `down`
 * last until they are turned off.
 */
export type AnswerSwitch = 'normal' | 'lost' | 'slow' | 'down';

export type AnswerSwitches = Readonly<Record<VendorName, AnswerSwitch>>;

const answerValues: readonly AnswerSwitch[] = ['normal', 'lost', 'slow', 'down'];

const printerValues: { readonly [Name in keyof PrinterSwitches]: readonly PrinterSwitches[Name][] } = {
  power: ['online', 'offline'],
  paper: ['loaded', 'out'],
  speed: ['normal', 'slow'],
};

export class AnswerSwitchboard {
  readonly #table: PrinterTable;

  constructor(table: PrinterTable) {
    this.#table = table;
  }

  get switches(): AnswerSwitches {
    const normal = { feie: 'normal', xpyun: 'normal', yilianyun: 'normal' } as const;
    return { ...normal, ...(this.#table.get('answers') as Partial<AnswerSwitches> | null) };
  }

  change(changes: Partial<AnswerSwitches>): void {
    this.#table.set('answers', { ...this.switches, ...changes });
  }

  /** How this request is answered; a loss strikes one message and is used up. */
  take(vendor: VendorName, isMessage: boolean): AnswerSwitch {
    const answer = this.switches[vendor];
    if (answer !== 'lost') return answer;
    if (isMessage) this.change({ [vendor]: 'normal' });
    return isMessage ? 'lost' : 'normal';
  }
}

/** The switches in a control request, or a sentence saying which is wrong. */
export function parseAnswerSwitches(
  input: Readonly<Record<string, unknown>>,
): Partial<AnswerSwitches> | string {
  const allowed = Object.fromEntries(vendorNames.map((vendor) => [vendor, answerValues]));
  return parse(input, allowed);
}

export function parsePrinterSwitches(
  input: Readonly<Record<string, unknown>>,
): Partial<PrinterSwitches> | string {
  return parse(input, printerValues);
}

function parse(
  input: Readonly<Record<string, unknown>>,
  allowed: Readonly<Record<string, readonly unknown[]>>,
): Record<string, unknown> | string {
  for (const [name, value] of Object.entries(input)) {
    const values = Object.entries(allowed).find(([key]) => key === name)?.[1];
    if (!values) return `There is no switch "${name}"; there are ${Object.keys(allowed).join(', ')}.`;
    if (!values.includes(value))
      return `The switch "${name}" takes ${values.join(', ')}, not ${JSON.stringify(value)}.`;
  }
  return input;
}
