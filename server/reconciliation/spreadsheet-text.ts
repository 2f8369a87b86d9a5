const byteOrderMark = '\uFEFF';

/**
 * A table as CSV that spreadsheets read as it was meant: UTF-8 with a byte order mark, lines ended as they expect. A text
 * that they would take for a formula, or a long number whose digits they would round, gets an apostrophe before it.
 */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const isAmount = /^-?\d{1,12}(\.\d\d)?$/.test(value);
  const isRisky = !isAmount && (/^[=+\-@\t\r]/.test(value) || /^\d{12,}$/.test(value));
  const safe = isRisky ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
