import type { StatementRow } from '../../../contract/statement';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { houseClock } from '../../features/member/house-clock';
import { dateText } from '../../features/session/store-clock';
import { localText } from '../../text/language';
import { memberText } from '../../text/member';
import { statementText } from '../../text/statement';
import { storedValueText } from '../../text/stored-value';

export interface Month {
  /** Such as "2026-05". */
  readonly month: string;
  readonly rows: readonly StatementRow[];
}

/** Rows under their months, both newest first. */
export function byMonth(rows: readonly StatementRow[]): Month[] {
  const months = new Map<string, StatementRow[]>();
  for (const row of rows) {
    const month = dateText(houseClock(), row.atMs).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, ofMonth]) => ({ month, rows: ofMonth }));
}

export function whatWords(row: StatementRow): string {
  if (row.kind === 'balance') return storedValueText(row.cause);
  if (row.kind !== 'points') return statementText(row.kind);
  return memberText(row.cause === 'take-back' ? 'takeBack' : row.cause);
}

/** What it moved: money through WeChat Pay, the balance, or points; and where. */
export function byWords(row: StatementRow): string {
  const means = row.kind === 'balance' || row.kind === 'points' ? row.kind : 'wechat';
  const place = row.storeName === null ? [] : [localText(row.storeName)];
  return [statementText(`by-${means}`), ...place].join(' · ');
}

/** How it stands; null where there is nothing to say, for balance and points move at once. */
export function stateWords(row: StatementRow): string | null {
  if (row.kind === 'payment' || row.kind === 'top-up') return statementText(row.state);
  if (row.kind !== 'refund') return null;
  const state =
    row.arrivedAtMs === null
      ? statementText(row.state)
      : statementText('arrivedAt', { time: dateText(houseClock(), row.arrivedAtMs) });
  return `${state} · ${localText(row.reason)}`;
}

export function amountWords(row: StatementRow): string {
  const sign = row.amount < 0 ? '−' : '+';
  const size = Math.abs(row.amount);
  return row.kind === 'points'
    ? `${sign}${statementText('points', { count: size })}`
    : `${sign}¥${fenToYuanText(size)}`;
}

/** Nothing was taken, or nobody knows yet: such an amount is not to be read as spent. */
export function isSettled(row: StatementRow): boolean {
  return !('state' in row) || (row.state !== 'waiting' && row.state !== 'unclear');
}

/** What is shown, as lines of text that a spreadsheet takes. */
export function statementAsText(rows: readonly StatementRow[]): string {
  return rows
    .map((row) => {
      const when = dateText(houseClock(), row.atMs);
      return [when, whatWords(row), byWords(row), amountWords(row), stateWords(row) ?? '']
        .join('\t')
        .trimEnd();
    })
    .join('\n');
}
