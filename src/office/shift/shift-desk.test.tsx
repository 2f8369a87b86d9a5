import type { StaffAnswers } from '../../../contract/staff';
import { untouchedDrawer } from '../../../domain/shift/drawer';
import type { CallAnswer } from '../../platform/cloud';
import { mattersInWords } from './matter-words';
import { ShiftDesk } from './shift-desk';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answers: Record<string, CallAnswer<unknown>>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answers[action]);
  },
}));

const takings = {
  ...{ orders: 1, wechat: 0, storedValue: 0, cash: 38_600, refunded: 0, refunds: 0, net: 38_600 },
  isComplete: true,
};
const open: StaffAnswers['viewShift'] = {
  shift: {
    ...{ id: 's-1', state: 'open', colleagueName: '小陈', isMine: true, openedAtMs: 0, closedAtMs: null },
    ...{ float: 50_000, drawer: { ...untouchedDrawer, taken: 38_600 }, movements: [], expected: 88_600 },
    ...{ closing: null, acceptedByName: null, takings },
  },
  toAccept: [],
  openMatters: [{ kind: 'refund', place: 'B03', amount: 6156, reason: '鲈鱼没了' }],
  handTo: [{ colleagueId: 'c-2', name: '老王' }],
  newest: null,
  ...{ nowMs: 0, utcOffsetMinutes: 480 },
};

let desk: ShiftDesk;
beforeEach(async () => {
  calls.length = 0;
  answers = {
    viewShift: { ok: true, data: open },
    closeShift: { ok: true, data: { shift: { ...open.shift, state: 'closed' } } },
  };
  desk = new ShiftDesk('wutong', null, mattersInWords);
  await desk.refresh();
});

test('the till and who may go on with it stand after one call', () => {
  expect(calls.map(({ action }) => action)).toEqual(['viewShift']);
  expect(desk.colleagues.map(({ name }) => name)).toEqual(['老王']);
});

const closing = () => calls.find(({ action }) => action === 'closeShift')?.input;

test('five yuan short: the reason is asked for, and goes with the count', async () => {
  for (const [worth, pieces] of [
    [10000, '6'],
    [5000, '3'],
    [2000, '4'],
    [1000, '3'],
    [500, '3'],
    [100, '6'],
  ] as const)
    desk.draft.type(worth, pieces);
  expect(desk.difference).toBe(-500);
  expect(desk.isExplained).toBe(false);
  desk.explain('找零多给一位客人 5 元');
  expect(desk.isExplained).toBe(true);
  expect(await desk.close()).toBeNull();
  expect(closing()).toMatchObject({ expectedAmount: 88_600, reason: '找零多给一位客人 5 元' });
  expect(desk.shift?.state).toBe('closed');
});

test('a drawer that is right needs no reason, and none is sent', async () => {
  desk.draft.type(10000, '8');
  for (let tap = 0; tap < 8; tap += 1) desk.draft.addOne(1000);
  desk.draft.type(100, '6');
  desk.explain('写错了');
  expect(desk.difference).toBe(0);
  await desk.close();
  expect(closing()).toMatchObject({ count: { 10000: 8, 1000: 8, 100: 6 }, reason: null });
});

test('what waits at the store stands among the matters, can be crossed out, and is not put back', async () => {
  expect(desk.matters).toEqual(['B03 退款 ¥61.56 等批：鲈鱼没了']);
  desk.dropMatter(0);
  desk.addMatter(' A 区打印机缺纸 ');
  desk.addMatter('  ');
  await desk.refresh();
  expect(desk.matters).toEqual(['A 区打印机缺纸']);
});
