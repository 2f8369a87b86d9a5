import { isPlainObject, type Fields } from './document';

/** What a query says about one field in a form that an index can answer. */
export interface FieldCondition {
  /** The field equals one of these. */
  points: unknown[] | null;
  lower: Bound | null;
  upper: Bound | null;
  /** The index's answer is a superset: what it finds must be matched again. */
  isInexact: boolean;
}

export interface Bound {
  value: unknown;
  isInclusive: boolean;
}

export interface Conditions {
  byPath: Map<string, FieldCondition>;
  /** Every part of the query stands in `byPath`. */
  isComplete: boolean;
  /** The branches of the `$or`s, for a union of index scans. */
  alternatives: Fields[][];
}

/** Splits a query into what indexes can answer; whatever is left out is matched document by document. */
export function conditionsOf(query: Fields): Conditions {
  const conditions: Conditions = { byPath: new Map(), isComplete: true, alternatives: [] };
  addQuery(conditions, query);
  return conditions;
}

function addQuery(conditions: Conditions, query: Fields): void {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isPlainObject(part)) addQuery(conditions, part);
    } else if (key === '$or' && Array.isArray(value) && value.every(isPlainObject)) {
      addAlternatives(conditions, value);
    } else if (key.startsWith('$')) {
      conditions.isComplete = false;
    } else {
      addField(conditions, key, value);
    }
  }
}

/** `_.or` on one field's equalities is an `in`; other alternatives may become a union. */
function addAlternatives(conditions: Conditions, branches: Fields[]): void {
  const points: unknown[] = [];
  let path: string | null = null;
  for (const branch of branches) {
    const entries = Object.entries(branch);
    const [field, value] = entries[0] ?? ['$', null];
    const found = entries.length === 1 && !field.startsWith('$') ? pointsOf(value) : null;
    if (!found || (path !== null && path !== field)) {
      conditions.alternatives.push(branches);
      conditions.isComplete = false;
      return;
    }
    path = field;
    points.push(...found);
  }
  if (path === null) conditions.isComplete = false;
  else addPoints(conditions, path, points);
}

function pointsOf(value: unknown): unknown[] | null {
  if (isIndexable(value)) return [value];
  if (!isOperators(value) || Object.keys(value).length !== 1) return null;
  if ('$eq' in value && isIndexable(value['$eq'])) return [value['$eq']];
  const list = value['$in'];
  return Array.isArray(list) && list.every(isIndexable) ? list : null;
}

function addField(conditions: Conditions, path: string, value: unknown): void {
  if (!isOperators(value)) {
    if (isIndexable(value)) addPoints(conditions, path, [value]);
    else conditions.isComplete = false;
    return;
  }
  for (const [operator, operand] of Object.entries(value)) addOperator(conditions, path, operator, operand);
}

function addOperator(conditions: Conditions, path: string, operator: string, operand: unknown): void {
  switch (operator) {
    case '$eq':
      if (isIndexable(operand)) return addPoints(conditions, path, [operand]);
      break;
    case '$in':
      if (Array.isArray(operand) && operand.every(isIndexable)) return addPoints(conditions, path, operand);
      break;
    case '$gt':
    case '$gte':
      if (isIndexable(operand) && operand !== null) {
        return addBound(conditions, path, 'lower', { value: operand, isInclusive: operator === '$gte' });
      }
      break;
    case '$lt':
    case '$lte':
      if (isIndexable(operand) && operand !== null) {
        return addBound(conditions, path, 'upper', { value: operand, isInclusive: operator === '$lte' });
      }
      break;
    case '$exists':
      if (operand === false) return addPoints(conditions, path, [null]);
  }
  conditions.isComplete = false;
}

function addPoints(conditions: Conditions, path: string, points: unknown[]): void {
  const condition = conditionAt(conditions, path);
  if (condition.points) conditions.isComplete = false;
  // A second list on the same field is left to the matching; the shorter one serves the index.
  if (!condition.points || points.length < condition.points.length) condition.points = points;
  // The index lists missing fields and empty arrays beside null.
  if (points.some((point) => point === null)) condition.isInexact = true;
}

function addBound(conditions: Conditions, path: string, side: 'lower' | 'upper', bound: Bound): void {
  const condition = conditionAt(conditions, path);
  const other = side === 'lower' ? condition.upper : condition.lower;
  if (condition[side] || (other && typeName(other.value) !== typeName(bound.value))) {
    conditions.isComplete = false;
    return;
  }
  condition[side] = bound;
}

function conditionAt(conditions: Conditions, path: string): FieldCondition {
  let condition = conditions.byPath.get(path);
  if (!condition) {
    condition = { points: null, lower: null, upper: null, isInexact: false };
    conditions.byPath.set(path, condition);
  }
  return condition;
}

function isOperators(value: unknown): value is Fields {
  return isPlainObject(value) && (Object.keys(value)[0] ?? '').startsWith('$');
}

/** Values whose equality in an index is exactly the query's equality. */
function isIndexable(value: unknown): boolean {
  return typeName(value) !== null;
}

function typeName(value: unknown): string | null {
  if (value === null) return 'null';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : 'date';
  const type = typeof value;
  if (type === 'number') return Number.isNaN(value) ? null : type;
  return type === 'string' || type === 'boolean' ? type : null;
}
