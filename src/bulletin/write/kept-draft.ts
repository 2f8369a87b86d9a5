import { postKinds, type PostKind } from '../../../domain/bulletin/post-kind';
import type { DraftQuestion } from './draft-question';
import type { MustRead } from './post-draft';

/** A post as it lies on the phone until it is out. */
export interface KeptDraft {
  readonly kind: PostKind;
  readonly isForHouse: boolean;
  readonly title: string;
  readonly body: string;
  readonly pictures: readonly string[];
  readonly mustRead: MustRead;
  readonly questions: readonly DraftQuestion[];
}

/** Whether something that lay on the phone is a draft; the cloud checks again whatever is sent. */
export function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, title, body, pictures, questions, mustRead }: Partial<Record<keyof KeptDraft, unknown>> =
    value;
  return (
    postKinds.some((known) => known === kind) &&
    [title, body, mustRead].every((text) => typeof text === 'string') &&
    Array.isArray(pictures) &&
    Array.isArray(questions)
  );
}
