import type { RefusalCode } from '../../contract/refusal';
import type { Problem } from '../platform/cloud';
import { dictionary, fillIn } from './dictionary';
import { refusals as english } from './en/refusals';
import { shellText } from './shell';
import { refusals as chinese } from './zh-CN/refusals';

const say = dictionary<Readonly<Record<RefusalCode, string>>>(chinese, english);

/** What people read about a call that did not succeed. */
export function problemText(problem: Problem): string {
  if (problem.kind !== 'refused') return shellText('unreachable');
  return refusalText(problem.refusal.code, problem.refusal.details);
}

/** Names in a sentence are filled in from the details of the refusal. */
export function refusalText(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): string {
  const sayable = Object.entries(details).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return fillIn(code in chinese ? say(code) : say('INTERNAL'), Object.fromEntries(sayable));
}
