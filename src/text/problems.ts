import type { RefusalCode } from '../../contract/refusal';
import type { Problem } from '../platform/cloud';
import { dictionary } from './dictionary';
import { refusals as english } from './en/refusals';
import { shellText } from './shell';
import { refusals as chinese } from './zh-CN/refusals';

const say = dictionary<Readonly<Record<RefusalCode, string>>>(chinese, english);

/** What people read about a call that did not succeed. */
export function problemText(problem: Problem): string {
  return problem.kind === 'refused' ? refusalText(problem.refusal.code) : shellText('unreachable');
}

export function refusalText(code: RefusalCode): string {
  return code in chinese ? say(code) : say('INTERNAL');
}
