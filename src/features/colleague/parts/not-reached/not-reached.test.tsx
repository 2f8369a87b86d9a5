import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Problem } from '../../../../platform/cloud';
import { NotReached } from './not-reached';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function wordsFor(problem: Problem): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  act(() => root.render(<NotReached problem={problem} onAgain={() => undefined} />));
  const words = host.textContent ?? '';
  act(() => root.unmount());
  return words;
}

test('a page that a colleague may not open says so, and does not blame the network', () => {
  const refusal = { code: 'ROLE_NOT_ALLOWED', message: '', details: {} } as const;
  expect(wordsFor({ kind: 'refused', refusal })).toContain('您的岗位不能做这一步');
  expect(wordsFor({ kind: 'refused', refusal })).not.toContain('网断了');
  expect(wordsFor({ kind: 'unreachable', detail: '' })).toContain('网断了');
});
