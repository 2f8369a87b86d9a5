import { runInAction } from 'mobx';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { boardAtMs, buildBoard, buildTicket } from '../../../tests/taro-stubs/build-ticket';
import type { CallAnswer } from '../../platform/cloud';
import { staffSession } from '../../features/colleague/session/staff-session';
import { Board } from '../../features/colleague/live/board';
import { TicketFoot } from './ticket-foot';

const asked: string[] = [];

jest.mock('../../platform/cloud', () => ({
  // Nothing but the board is answered: what is on its way here is not what is looked at.
  callStaff: (action: string): Promise<CallAnswer<unknown>> => {
    asked.push(action);
    if (action !== 'board') return new Promise(() => undefined);
    return Promise.resolve({ ok: true, data: buildBoard(placed) });
  },
}));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const placed = buildTicket({ status: 'placed', acceptedAtMs: null, promisedAtMs: null });
const host = document.createElement('div');
const root = createRoot(host);
let board: Board;

/** Draws the foot with the ticket as it looks now. */
function draw(): void {
  const ticket = board.ticket('o1') ?? placed;
  const foot = { board, ticket, isFirst: true, onReject: () => undefined, onChangeTime: () => undefined };
  act(() => root.render(<TicketFoot {...foot} />));
}

function tap(): void {
  act(() => host.querySelector<HTMLElement>('.ticket-card__step .button')?.click());
  draw();
}

beforeEach(async () => {
  jest.useFakeTimers({ now: boardAtMs });
  asked.length = 0;
  const name = { zh: '梧桐里店', en: 'Wutong Lane' };
  runInAction(() => (staffSession.memberships = [{ storeId: 'wutong', storeName: name, role: 'owner' }]));
  board = new Board('wutong', () => undefined);
  await board.refresh();
  draw();
});

afterEach(() => {
  act(() => root.render(null));
  jest.useRealTimers();
});

test('two hurried taps accept an order and do not begin to cook it', () => {
  tap();
  tap();
  expect(board.ticket('o1')?.status).toBe('accepted');
  expect(asked).toEqual(['board']);
});

test('a moment later a tap does the next step', () => {
  tap();
  act(() => void jest.advanceTimersByTime(500));
  tap();
  expect(board.ticket('o1')?.status).toBe('cooking');
});
