import type { Document } from './document';
import { parseStored, writeEjson } from './ejson';
import { databaseErrors } from './errors';
import { encodeValue } from './key-encoding';
import { limits } from './limits';

/** One version of a document: its text as stored and answered, read into values only when somebody looks inside. */
export class Row {
  #document: Document | null = null;

  constructor(
    /** Place in the order of insertion; it breaks ties when sorting. */
    readonly sequence: number,
    readonly text: string,
    document: Document | null = null,
  ) {
    this.#document = document;
  }

  /** The values, shared by everybody who reads this version: never to be changed. */
  get document(): Document {
    return (this.#document ??= parseStored(this.text) as Document);
  }

  /** The values for somebody who changes them. */
  copy(): Document {
    return parseStored(this.text) as Document;
  }
}

/** Makes the version that will be stored; the document is not changed afterwards. */
export function newRow(sequence: number, document: Document): Row {
  const text = writeEjson(document);
  // A character has at least one byte, so most texts need no counting.
  if (text.length * 3 > limits.documentBytes && Buffer.byteLength(text) > limits.documentBytes) {
    throw databaseErrors.failedOperation(`The document ${String(document._id)} is larger than 16 MB.`);
  }
  return new Row(sequence, text, document);
}

/** A document's `_id` as a key; the text form names it in maps. */
export function idKeyOf(id: unknown): Buffer {
  return encodeValue(id);
}

export function keyText(key: Buffer): string {
  return key.toString('latin1');
}
