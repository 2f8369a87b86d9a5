import type { ReconciliationAnswers } from '../../contract/reconciliation';
import { fenToYuanText } from '../../domain/money/yuan-text';
import type { DaySums } from '../../domain/reconciliation/compare-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import { exportWords, type ExportWords } from './export-words';
import type { ReconciliationDocument, StoredDifference } from './reconciliation-document';
import { spreadsheetText } from './spreadsheet-text';

/** A day with its evidence as a file for the accountant: the sums of both sides, then every difference and its end. */
export async function exportReconciliation(
  { database }: Services,
  input: { readonly day: string; readonly language: 'zh-CN' | 'en' },
): Promise<ReconciliationAnswers['exportReconciliation'] | Refused> {
  const document = await database.get('reconciliations', input.day);
  if (!document) return new Refused('RECONCILIATION_UNKNOWN', { day: input.day });
  const words = exportWords[input.language];
  const rows = [...summaryRows(document, words), [], ...differenceRows(document, words)];
  return { fileName: `reconciliation-${input.day}.csv`, text: spreadsheetText(rows) };
}

function summaryRows({ day, status, compared }: ReconciliationDocument, words: ExportWords): string[][] {
  const head = [
    [words.day, day],
    [words.status, words.statuses[status]],
  ];
  if (!compared) return head;
  const { ours, theirs, billHash, atMs } = compared;
  return [
    ...head,
    [words.comparedAt, beijingText(atMs)],
    [words.hash, billHash ?? words.noBill],
    [],
    ['', words.ours, words.theirs, words.difference],
    countRow(words.payments, ours.payments, theirs.payments),
    sumRow(words.paid, ours.paid, theirs.paid),
    countRow(words.refunds, ours.refunds, theirs.refunds),
    sumRow(words.refunded, ours.refunded, theirs.refunded),
    sumRow(words.net, netOf(ours), netOf(theirs)),
  ];
}

function differenceRows({ differences, leftOut }: ReconciliationDocument, words: ExportWords): string[][] {
  const rest = leftOut === 0 ? [] : [[words.leftOut, String(leftOut)]];
  return [[...words.differenceHeader], ...differences.map((each) => differenceRow(each, words)), ...rest];
}

function differenceRow(difference: StoredDifference, words: ExportWords): string[] {
  const { kind, outTradeNo, outRefundNo, ours, theirs, atMs, resolution } = difference;
  return [
    words.kinds[kind],
    beijingText(atMs),
    outTradeNo,
    outRefundNo ?? '',
    yuanOrNothing(ours),
    yuanOrNothing(theirs),
    resolution ? words.outcomes[resolution.outcome] : words.unresolved,
    resolution ? beijingText(resolution.atMs) : '',
    resolution?.by ?? '',
    resolution?.reason ?? '',
  ];
}

function countRow(name: string, ours: number, theirs: number): string[] {
  return [name, String(ours), String(theirs), String(theirs - ours)];
}

function sumRow(name: string, ours: number, theirs: number): string[] {
  return [name, fenToYuanText(ours), fenToYuanText(theirs), fenToYuanText(theirs - ours)];
}

function netOf({ paid, refunded }: DaySums): number {
  return paid - refunded;
}

function yuanOrNothing(fen: number | null): string {
  return fen === null ? '' : fenToYuanText(fen);
}

/** The bill's own clock. */
function beijingText(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
