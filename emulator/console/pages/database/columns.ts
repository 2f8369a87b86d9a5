import type { JsonRecord } from '../../wire/control-answers';

const mostColumns = 7;
const lookedAt = 50;
const longestCell = 24;

/** The fields that tell documents apart best in a table: short, in most of them, and not the same in all. */
export function columnsOf(documents: readonly JsonRecord[]): readonly string[] {
  const some = documents.slice(0, lookedAt);
  const valuesByName = new Map<string, unknown[]>();
  for (const document of some) {
    for (const [name, value] of Object.entries(document)) {
      if (isShort(value)) valuesByName.set(name, [...(valuesByName.get(name) ?? []), value]);
    }
  }
  const telling = [...valuesByName]
    .filter(([name, values]) => name !== '_id' && values.length >= some.length / 2)
    .filter(([, values]) => some.length < 2 || new Set(values).size > 1)
    .map(([name]) => name);
  return ['_id', ...telling.slice(0, mostColumns - 1)];
}

export function cellText(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function isShort(value: unknown): boolean {
  return typeof value !== 'object' && cellText(value).length <= longestCell;
}
