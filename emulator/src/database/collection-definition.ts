import { databaseErrors } from './errors';

/** `true`, `false`, or an expression such as `doc._openid == auth.openid`. */
export type Rule = boolean | string;

export interface IndexDefinition {
  name: string;
  unique: boolean;
  keys: { field: string; order: 'asc' | 'desc' }[];
}

/** One entry of a project's collections file. */
export interface CollectionDefinition {
  name: string;
  /** What the guest's phone may do by itself; functions may do everything. */
  rule: { read: Rule; write: Rule };
  indexes: IndexDefinition[];
}

/** A collection made by createCollection: nobody but functions, no index but `_id`. */
export function undeclaredCollection(name: string): CollectionDefinition {
  return { name, rule: { read: false, write: false }, indexes: [] };
}

/** Refuses a definition that the real service would refuse. */
export function checkDefinition(definition: CollectionDefinition): void {
  if (!/^[A-Za-z_][\w-]{0,254}$/.test(definition.name)) {
    throw databaseErrors.invalidParameter(
      `"${definition.name}" cannot name a collection: use letters, digits, - and _, beginning with a letter.`,
    );
  }
  const names = new Set<string>();
  for (const index of definition.indexes) {
    if (names.has(index.name) || index.name === '_id_') {
      throw databaseErrors.invalidParameter(
        `The index name ${index.name} is used twice in the collection ${definition.name}.`,
      );
    }
    if (index.keys.length === 0 || index.keys.length > 31) {
      throw databaseErrors.invalidParameter(
        `The index ${index.name} of ${definition.name} needs between 1 and 31 fields.`,
      );
    }
    names.add(index.name);
  }
}
