/** A small deliberate bug: one exact piece of one file of the server or the domain, and what stands there instead. */
export interface Mutant {
  readonly name: string;
  /** What somebody forgot or mixed up. */
  readonly sentence: string;
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly search: string;
  readonly replacement: string;
}
