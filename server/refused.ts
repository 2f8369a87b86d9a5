import { refusalSentences } from '../contract/refusal';
import type { RefusalCode } from '../contract/refusal';
import type { Refusal } from '../contract/envelope';

/** An action that was understood and not done. It is answered, never thrown; a transaction that yields one is rolled back. */
export class Refused {
  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {}

  asRefusal(): Refusal {
    return { code: this.code, message: refusalSentences[this.code], details: this.details };
  }
}
