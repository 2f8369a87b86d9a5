import type { RefusalCode } from './refusal';

/** What a phone sends to a function: which action, and its input. */
export interface ActionRequest {
  readonly action: string;
  readonly input: unknown;
}

/** What a function answers. A refusal is a value; only bugs and networks throw. */
export type ActionAnswer<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly refusal: Refusal };

export interface Refusal {
  readonly code: RefusalCode;
  /** One English sentence for developers: what happened, why, what to do. Words for people stand in `src/text`. */
  readonly message: string;
  /** Facts the phone needs to explain the refusal or to go on, such as the new quote. */
  readonly details: Readonly<Record<string, unknown>>;
}
