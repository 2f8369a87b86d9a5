import { update as applyOperators } from 'mingo/updater';
import type { Document, Fields } from './document';
import { isPlainObject } from './document';
import { databaseErrors } from './errors';
import { guard } from './matching';
import { checkUpdate } from './update-checks';

export interface UpdateContext {
  query: Fields;
  nowMs: number;
  isInsert: boolean;
}

/** Applies update operators to a copy of a document and returns it. */
export function applyUpdate(document: Document, operators: Fields, context: UpdateContext): Document {
  const id = document._id;
  const prepared = prepare(operators, context);
  checkUpdate(document, prepared);
  const condition = usesMatchedElement(prepared) ? context.query : {};
  guard(() => applyOperators(document, prepared, [], condition as never, { cloneMode: 'none' }));
  if (document._id !== id && String(document._id) !== String(id)) {
    throw databaseErrors.failedOperation(
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return document;
}

/** Turns what depends on the moment into plain `$set`s. */
function prepare(operators: Fields, { nowMs, isInsert }: UpdateContext): Fields {
  const { $currentDate, $setOnInsert, ...rest } = operators;
  const set: Fields = { ...(isPlainObject(rest['$set']) ? rest['$set'] : {}) };
  if (isPlainObject($currentDate)) for (const path of Object.keys($currentDate)) set[path] = new Date(nowMs);
  if (isInsert && isPlainObject($setOnInsert)) Object.assign(set, $setOnInsert);
  delete rest['$set'];
  return Object.keys(set).length > 0 ? { $set: set, ...rest } : rest;
}

function usesMatchedElement(operators: Fields): boolean {
  return Object.values(operators).some(
    (fields) => isPlainObject(fields) && Object.keys(fields).some((path) => path.split('.').includes('$')),
  );
}
