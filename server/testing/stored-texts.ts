import type { Database } from '../../emulator/src/database/database';
import { limits } from '../../emulator/src/database/limits';

/**
 * Every document as one line of text. A collection is read once; from then on only what the database says has changed
 * is read again, so that a test may compare everything that is stored before and after each of a thousand calls.
 */
export class StoredTexts {
  private readonly textsByCollection = new Map<string, Map<string, string>>();
  private readonly changedByCollection = new Map<string, Set<string>>();
  /** As of the last look; null once something has changed since. */
  private seen: { readonly lines: readonly string[]; readonly text: string } | null = null;

  constructor(
    private readonly database: Database,
    private readonly leftOut: ReadonlySet<string>,
  ) {
    database.onChange(({ collection, id }) => {
      if (leftOut.has(collection)) return;
      this.changedIn(collection).add(id);
      this.seen = null;
    });
  }

  /** All lines, each led by the name of its collection. */
  get lines(): readonly string[] {
    return this.look().lines;
  }

  get text(): string {
    return this.look().text;
  }

  private look() {
    if (this.seen) return this.seen;
    const lines = this.database
      .describe()
      .filter(({ collection }) => !this.leftOut.has(collection))
      .flatMap(({ collection }) => [...this.textsOf(collection).values()]);
    this.seen = { lines, text: lines.join('\n') };
    return this.seen;
  }

  private textsOf(collection: string): ReadonlyMap<string, string> {
    const changed = this.changedIn(collection);
    const known = this.textsByCollection.get(collection);
    const texts = known ?? new Map(this.readAll(collection));
    this.textsByCollection.set(collection, texts);
    for (const id of known ? changed : []) {
      const document = this.database.read(collection, id);
      if (document === null) texts.delete(id);
      else texts.set(id, lineOf(collection, document));
    }
    changed.clear();
    return texts;
  }

  private readAll(collection: string): readonly [string, string][] {
    const all: [string, string][] = [];
    for (;;) {
      const page = { skip: all.length, limit: limits.maximumRows };
      const { documents } = this.database.query(collection, page);
      for (const each of documents) all.push([String(each._id), lineOf(collection, each)]);
      if (documents.length < limits.maximumRows) return all;
    }
  }

  private changedIn(collection: string): Set<string> {
    const changed = this.changedByCollection.get(collection) ?? new Set<string>();
    this.changedByCollection.set(collection, changed);
    return changed;
  }
}

function lineOf(collection: string, document: object): string {
  return `${collection} ${JSON.stringify(document)}`;
}
