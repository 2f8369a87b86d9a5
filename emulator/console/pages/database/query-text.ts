import type { JsonRecord } from '../../wire/control-answers';

export interface OrderField {
  readonly field: string;
  readonly order: 'asc' | 'desc';
}

export interface QueryText {
  readonly where: string;
  /** Such as "placedAtMs desc, _id". */
  readonly order: string;
  readonly limit: string;
}

export interface QueryRequest {
  readonly where: JsonRecord;
  readonly orderBy: readonly OrderField[];
  readonly limit: number;
}

const mostDocuments = 1000;

export const firstQuery: QueryText = { where: '{}', order: '', limit: '100' };

/** The query that the fields spell, or a sentence saying what is wrong and where. */
export function readQuery({ where, order, limit }: QueryText): QueryRequest | string {
  const parsed = readObject(where.trim() || '{}');
  if (typeof parsed === 'string') return parsed;
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > mostDocuments) {
    return `The limit must be a whole number from 1 to ${mostDocuments}, not "${limit}".`;
  }
  const orderBy = order
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(readOrder);
  const wrong = orderBy.find((part) => typeof part === 'string');
  if (typeof wrong === 'string') return wrong;
  return { where: parsed, orderBy: orderBy.filter((part) => typeof part !== 'string'), limit: count };
}

function readOrder(part: string): OrderField | string {
  const [field = '', direction = 'asc', ...rest] = part.split(/\s+/);
  if (rest.length === 0 && (direction === 'asc' || direction === 'desc')) return { field, order: direction };
  return `The order "${part}" must be a field and asc or desc, such as "_id desc".`;
}

function readObject(text: string): JsonRecord | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonRecord;
    return 'The condition must be a JSON object such as {"status": {"$in": ["open"]}}.';
  } catch (error) {
    return `The condition is not JSON: ${placeIn(text, error instanceof Error ? error.message : String(error))}`;
  }
}

/** V8 counts characters; people count lines. */
export function placeIn(text: string, message: string): string {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  if (Number.isNaN(position)) return message;
  const before = text.slice(0, position).split('\n');
  const reason = message.replace(/ in JSON at position.*$/, '');
  return `${reason} in line ${before.length}, column ${(before.at(-1) ?? '').length + 1}.`;
}
