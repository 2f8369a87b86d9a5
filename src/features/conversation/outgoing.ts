import type { GuestInput } from '../../../contract/guest';
import type { Problem } from '../../platform/cloud';
import type { ChosenPicture } from '../../platform/picture-upload';
import { readStored, removeStored, writeStored } from '../../platform/storage';

/** What people send; a colleague sends no reservation. */
export type SentContent = GuestInput<'sendServiceMessage'>['content'];

/** What is shown before the cloud has it. A picture has no file id until it is uploaded. */
export type OutgoingContent =
  | SentContent
  | { readonly kind: 'chosen-picture'; readonly picture: ChosenPicture; readonly fileId: string | null };

/** A message that has left the field and is not known to have arrived. */
export interface Outgoing {
  /** The same through every try, so that it can arrive only once. */
  readonly requestId: string;
  readonly content: OutgoingContent;
  readonly atMs: number;
  /** `waiting` goes after the one before it; `failed` may or may not have arrived and can be sent again. */
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly problem: Problem | null;
  /** Of an upload, in percent; null while nothing is uploaded. */
  readonly percent: number | null;
}

/** Keeps what has not arrived over a restart of the app. A picture of which only the phone knows is not kept. */
export function keepOutgoing(key: string, outgoing: readonly Outgoing[]): void {
  const kept = outgoing.filter(({ content }) => content.kind !== 'chosen-picture');
  if (kept.length === 0) removeStored(key);
  else writeStored(key, kept);
}

export function keptOutgoing(key: string): readonly Outgoing[] {
  const kept = readStored(key);
  if (!Array.isArray(kept)) return [];
  return kept.filter(isOutgoing).map((one) => ({ ...one, state: 'failed' }));
}

/** Written by this file on an earlier visit, perhaps by an earlier version of it. */
function isOutgoing(kept: unknown): kept is Outgoing {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'requestId' in kept &&
    typeof kept.requestId === 'string' &&
    'content' in kept &&
    typeof kept.content === 'object' &&
    'atMs' in kept &&
    typeof kept.atMs === 'number'
  );
}
