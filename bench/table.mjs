/** @typedef {{ measure: string, value: string, limit: string, holds: boolean | null }} Row */

/** @param {Row} row */
export function printRow({ measure, value, limit, holds }) {
  const sign = holds === null ? ' ' : holds ? '✓' : '✗';
  process.stdout.write(`${sign} ${measure}: ${value}${limit ? ` (to hold: ${limit})` : ''}\n`);
}

/** The whole result as a Markdown table, to be pasted. */
export function printTable(rows) {
  const lines = rows.map(({ measure, value, limit, holds }) => {
    const verdict = holds === null ? '' : holds ? 'yes' : 'NO';
    return `| ${measure} | ${value} | ${limit} | ${verdict} |`;
  });
  process.stdout.write(`\n| measure | value | to hold | holds |\n|---|---|---|---|\n${lines.join('\n')}\n`);
}

export function printed(measure, value) {
  return { measure, value, limit: '', holds: null };
}

export function held(measure, value, limit, holds) {
  return { measure, value, limit, holds };
}
