import type { DocumentNews, JsonRecord } from '../wire/control-answers';
import { keptInPage } from './console-state';

/** The last known form of documents, so that a change can be shown as a difference. The oldest are forgotten. */
export class DocumentMemory {
  private readonly documents = new Map<string, JsonRecord | null>();

  /** What was known before, undefined for a document that was never seen. */
  replace({ collection, id, after }: DocumentNews): JsonRecord | null | undefined {
    const key = `${collection}/${id}`;
    const before = this.documents.get(key);
    this.documents.delete(key);
    this.documents.set(key, after);
    if (this.documents.size > keptInPage.documents) {
      const oldest = this.documents.keys().next().value;
      if (oldest !== undefined) this.documents.delete(oldest);
    }
    return before;
  }

  /** Takes documents over that were read, unless a change of them has been seen. */
  learn(collection: string, documents: readonly JsonRecord[]): void {
    for (const document of documents) {
      const key = `${collection}/${idOf(document)}`;
      if (!this.documents.has(key)) this.documents.set(key, document);
    }
  }

  clear(): void {
    this.documents.clear();
  }

  all(): readonly { readonly collection: string; readonly id: string; readonly document: JsonRecord }[] {
    return [...this.documents].flatMap(([key, document]) => {
      const [collection = '', ...id] = key.split('/');
      return document ? [{ collection, id: id.join('/'), document }] : [];
    });
  }
}

/** Ids are texts or numbers. */
export function idOf({ _id }: JsonRecord): string {
  return typeof _id === 'string' ? _id : JSON.stringify(_id);
}
