import { Query } from 'mingo';
import type { Fields } from './document';
import { writeEjson } from './ejson';
import { databaseErrors } from './errors';
import { limits } from './limits';
import { guard } from './matching';
import type { Row } from './row';

/** The texts of an answer's documents, whole or with the fields that were asked for. */
export function answerTexts(rows: readonly Row[], projection: Fields | null): string[] {
  const texts = projection ? projected(rows, projection) : rows.map((row) => row.text);
  assertAnswerSize(texts);
  return texts;
}

/** One answer may have 16 MB. */
export function assertAnswerSize(texts: readonly string[]): void {
  const characters = texts.reduce((total, text) => total + text.length, 0);
  // A character has at most three bytes in UTF-8 per UTF-16 unit, so small answers need no counting.
  if (characters * 3 <= limits.answerBytes) return;
  const bytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0);
  if (bytes > limits.answerBytes) throw databaseErrors.answerTooLarge(bytes);
}

function projected(rows: readonly Row[], projection: Fields): string[] {
  return guard(() => {
    const documents = rows.map((row) => row.document);
    return new Query({}, {})
      .find<Fields>(documents, projection as never)
      .all()
      .map(writeEjson);
  });
}
