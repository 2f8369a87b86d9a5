import type { Operation } from '../../src/trace/trace';

/** What an operation was done to, read from the line that the trace keeps of it. */
export interface OperationSubject {
  readonly collection: string | null;
  readonly id: string | null;
  /** The line in short, as it is drawn. */
  readonly text: string;
}

const verbs: Readonly<Record<string, string>> = {
  getDocument: 'get',
  modifyDocument: 'update',
  insertDocument: 'add',
  removeDocument: 'remove',
  countDocument: 'count',
  aggregateDocuments: 'aggregate',
  startTransaction: 'transaction',
  commitTransaction: 'commit',
  abortTransaction: 'abort',
};

export function verbOf({ name }: Operation): string {
  return verbs[name] ?? name;
}

/** Operations that do not change anything are not offered as the cause of a change. */
export function isWrite({ kind, name }: Operation): boolean {
  return kind === 'database' && /^(insert|modify|remove)Document/.test(name);
}

export function subjectOf({ kind, detail }: Operation): OperationSubject {
  if (kind !== 'database') return { collection: null, id: null, text: detail };
  const [, collection = '', rest = ''] = /^(\S*) ?(.*)$/s.exec(detail) ?? [];
  const id = /^\{"_id":"([^"]+)"\}/.exec(rest)?.[1] ?? null;
  const after = id === null ? rest : rest.slice(rest.indexOf('}') + 1).trim();
  const fields = after.startsWith('data ') ? fieldsOf(after.slice(5)) : plain(after);
  const subject = id === null ? collection : `${collection}/${id}`;
  return { collection: collection || null, id, text: [subject, fields].filter(Boolean).join(' ') };
}

/** The names of the fields that an update sets, with short values: `→ status accepted, paidAtMs`. */
function fieldsOf(data: string): string {
  const inside = data.replace(/^\{"\$set":/, '');
  const names = [...inside.matchAll(/(?:^\{|(?<=[\]}"\del]),)"([^"$]+)":("[^"]{1,24}"|)/g)].map(
    ([, name = '', value = '']) => (value ? `${name} ${value.slice(1, -1)}` : name),
  );
  return names.length === 0 ? '' : `→ ${names.slice(0, 4).join(', ')}`;
}

/** Numbers of the wire format as plain numbers. */
function plain(text: string): string {
  return text.replace(/\{"\$number\w+":"([^"]+)"\}/g, '$1');
}
