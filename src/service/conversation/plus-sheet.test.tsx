import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { talkAtMs } from '../../../tests/taro-stubs/build-conversation';
import { Board } from '../../features/colleague/live/board';
import type { CallAnswer } from '../../platform/cloud';
import { PlusSheet } from './plus-sheet';
import { Talk } from './talk';

const asked: string[] = [];
let wentBack = 0;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string): Promise<CallAnswer<unknown>> => {
    asked.push(action);
    return action === 'closeConversation'
      ? Promise.resolve({ ok: true, data: { conversation: { state: 'closed' } } })
      : Promise.resolve({ ok: false, problem: { kind: 'unreachable', detail: '' } });
  },
}));
jest.mock('../../platform/navigation', () => ({
  goBack: () => {
    wentBack += 1;
    return Promise.resolve();
  },
}));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('two hurried taps close a conversation once and lead back to the desk, not out of it', async () => {
  const talk = new Talk('wutong', 'c1', () => talkAtMs);
  const board = new Board('wutong', () => undefined);
  const host = document.createElement('div');
  const root = createRoot(host);
  act(() => root.render(<PlusSheet board={board} talk={talk} isOpen onClose={() => undefined} />));
  const close = [...host.querySelectorAll<HTMLElement>('.plus-sheet__row')].find((row) =>
    row.textContent?.includes('结束会话'),
  );
  await act(async () => {
    close?.click();
    close?.click();
    await new Promise(process.nextTick);
  });
  expect(asked.filter((action) => action === 'closeConversation')).toHaveLength(1);
  expect(wentBack).toBe(1);
  act(() => root.unmount());
});
