import { isPlainObject, type Document, type Fields } from './document';
import { writeEjson } from './ejson';
import { databaseErrors } from './errors';

const known = new Set([
  '$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$push', '$pop', '$pull', '$pullAll', '$addToSet', '$bit',
]); // prettier-ignore
const numeric = new Set(['$inc', '$mul', '$bit']);
const arrays = new Set(['$push', '$pop', '$pull', '$pullAll', '$addToSet']);

/**
 * Refuses what MongoDB refuses and the update engine would pass over in silence: unknown operators, two changes
 * of one path, arithmetic on what is no number, array operators on what is no array, fields below a plain value.
 */
export function checkUpdate(document: Document, operators: Fields): void {
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(operators)) {
    if (!known.has(operator)) {
      throw databaseErrors.failedOperation(
        `Unknown modifier: ${operator}. Expected a valid update modifier.`,
      );
    }
    if (!isPlainObject(fields)) {
      throw databaseErrors.failedOperation(
        `Modifiers operate on fields but we found another type for ${operator}.`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path, paths);
      if (path.includes('$')) continue;
      checkTarget(document, operator, path, operand);
    }
  }
}

function checkPath(path: string, earlier: string[]): void {
  if (path === '' || path.split('.').includes('')) {
    throw databaseErrors.failedOperation(`The update path '${path}' contains an empty field name.`);
  }
  for (const other of earlier) {
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
      throw databaseErrors.failedOperation(
        `Updating the path '${path}' would create a conflict at '${other}'`,
      );
    }
  }
  earlier.push(path);
}

function checkTarget(document: Document, operator: string, path: string, operand: unknown): void {
  const target = follow(document, path, operator !== '$unset' && operator !== '$pull');
  if (numeric.has(operator)) {
    if (operator !== '$bit' && typeof operand !== 'number') {
      throw databaseErrors.failedOperation(
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${writeEjson(operand)}}`,
      );
    }
    if (target !== undefined && typeof target !== 'number') {
      throw databaseErrors.failedOperation(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${writeEjson(document._id)}} has the field '${path}' of non-numeric type ${typeNameOf(target)}`,
      );
    }
  }
  if (arrays.has(operator) && target !== undefined && !Array.isArray(target)) {
    throw databaseErrors.failedOperation(
      `The field '${path}' must be an array but is of type ${typeNameOf(target)} in document {_id: ${writeEjson(document._id)}}`,
    );
  }
}

/** The value at a path; below a plain value nothing can be made. */
function follow(document: Document, path: string, makesFields: boolean): unknown {
  let value: unknown = document;
  const parts = path.split('.');
  for (const [at, part] of parts.entries()) {
    if (Array.isArray(value) && /^\d+$/.test(part)) value = (value as unknown[])[Number(part)];
    else if (isPlainObject(value)) value = Object.hasOwn(value, part) ? value[part] : undefined;
    else if (makesFields) {
      throw databaseErrors.failedOperation(
        `Cannot create field '${part}' in element {${parts[at - 1] ?? ''}: ${writeEjson(value)}}`,
      );
    } else return undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

function typeNameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}
