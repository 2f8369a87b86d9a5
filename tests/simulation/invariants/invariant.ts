import type { Books } from '../books/books';
import type { Witness } from '../books/witness';

export interface Scene {
  readonly books: Books;
  readonly witness: Witness;
  readonly nowMs: number;
}

/** Something that must hold whatever happens. Each yields what contradicts it, one sentence for each thing. */
export interface Invariant {
  readonly name: string;
  /** What is promised, in the words of the restaurant. */
  readonly sentence: string;
  /** Looked at after every step; it looks only at what the step changed. */
  readonly always?: (scene: Scene) => string[];
  /** Looked at when everything has worked for two minutes. */
  readonly shortly?: (scene: Scene) => string[];
  /** Looked at when everything has worked for twenty minutes. */
  readonly soon?: (scene: Scene) => string[];
  /** Looked at when everything works again and nothing is left to do. */
  readonly finally?: (scene: Scene) => string[];
}
