import { shorten } from '../trace/shorten';
import { traceLimits } from '../trace/trace-limits';
import type { AdminFields } from './admin-service';

/** What an operation was about, in one line for the trace. */
export function describeOperation(action: string, fields: AdminFields): string {
  const subject =
    fields['collectionName'] ?? fields['function_name'] ?? fields['apiName'] ?? fields['path'] ?? '';
  const details = [text(subject)];
  for (const key of ['query', 'order', 'limit'] as const) {
    const value = fields[key];
    if (value !== undefined && value !== '')
      details.push(key === 'query' ? text(value) : `${key} ${text(value)}`);
  }
  if (action === 'database.modifyDocument') details.push(`data ${text(fields['data'])}`);
  if (action === 'database.insertDocument' && Array.isArray(fields['data'])) {
    details.push(`documents ${fields['data'].length}`);
  }
  return shorten(details.join(' '), traceLimits.detailCharacters);
}

function text(value: unknown): string {
  if (typeof value === 'string') return shorten(value, traceLimits.detailCharacters);
  return value === undefined ? '' : shorten(JSON.stringify(value), traceLimits.detailCharacters);
}
