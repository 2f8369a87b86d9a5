import { toBeijingTime } from './pay-time';

/** One file of a bill: its rows under their header, then the sums under theirs. */
export interface BillTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly summaryHeader: readonly string[];
  readonly summary: readonly string[];
}

/** Every value begins with a backtick, so that a spreadsheet keeps its digits; headers have none. */
export function billText({ header, rows, summaryHeader, summary }: BillTable): string {
  const lines = [header.join(','), ...rows.map(valueLine), summaryHeader.join(','), valueLine(summary)];
  return lines.map((line) => `${line}\r\n`).join('');
}

function valueLine(values: readonly string[]): string {
  return values.map((value) => `\`${value}`).join(',');
}

/** A merchant's own words: a comma would be the end of the value, a line break the end of the row. */
export function escaped(words: string): string {
  return words.replaceAll(',', '\\ ').replace(/\r?\n/g, '\\n');
}

/** Fen as yuan with two decimals. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function billTime(ms: number): string {
  return toBeijingTime(ms).slice(0, 19).replace('T', ' ');
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
