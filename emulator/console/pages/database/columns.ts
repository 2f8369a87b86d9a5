import type { JsonRecord } from '../../wire/control-answers';

const mostColumns = 7;

/** The fields that tell documents apart best in a table: short values that most of them have. */
export function columnsOf(documents: readonly JsonRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const document of documents.slice(0, 50)) {
    for (const [name, value] of Object.entries(document)) {
      if (isShort(value)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const enough = Math.min(documents.length, 50) / 2;
  const names = [...counts]
    .filter(([name, count]) => name !== '_id' && count >= enough)
    .map(([name]) => name);
  return ['_id', ...names.slice(0, mostColumns - 1)];
}

export function cellText(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function isShort(value: unknown): boolean {
  return typeof value !== 'object' && String(value).length <= 40;
}
