/** A sentence or name that people read, in both languages of the house. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}
