import type { RefusalCode } from '../../contract/refusal';
import type { Problem } from '../platform/cloud';
import { dictionary, fillIn } from './dictionary';
import type { CommonRefusalCode } from './refusal-groups';
import { shellText } from './shell';

type Sentences = Readonly<Record<CommonRefusalCode, string> & Partial<Record<RefusalCode, string>>>;

/** Says what became of a call, with the sentences that a package has at hand; for others, that something went wrong. */
export function refusalWords(chinese: Sentences, english: Sentences) {
  const say = dictionary<Readonly<Record<string, string>>>(chinese, english);

  /** Names in a sentence are filled in from the details of the refusal. */
  const refusalText = (code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): string => {
    const sayable = Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    );
    return fillIn(code in chinese ? say(code) : say('INTERNAL'), Object.fromEntries(sayable));
  };

  /** What people read about a call that did not succeed. */
  const problemText = (problem: Problem): string =>
    problem.kind === 'refused'
      ? refusalText(problem.refusal.code, problem.refusal.details)
      : shellText('unreachable');

  return { problemText, refusalText };
}
