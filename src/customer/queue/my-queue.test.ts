import type { QueueView } from '../../../contract/queue';
import { underWay } from '../../features/session/take-step';
import type { CallAnswer } from '../../platform/cloud';
import { MyQueue } from './my-queue';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let taken: CallAnswer<{ queue: QueueView }>;
const queue = { storeId: 'wutong', fromHomeMetres: null, ticket: null, groups: [] } as unknown as QueueView;

jest.mock('../../platform/cloud', () => ({
  callGuest: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(action === 'viewQueue' ? { ok: true, data: { queue } } : taken);
  },
}));

const requestIds = () =>
  calls.filter(({ action }) => action === 'takeQueueNumber').map(({ input }) => input['requestId']);

let mine: MyQueue;
beforeEach(async () => {
  calls.length = 0;
  taken = { ok: true, data: { queue } };
  mine = new MyQueue('wutong', 'door-code');
  await mine.refresh();
});

test('a second tap while a number is being taken takes none, and is not said to have taken one', async () => {
  const taps = await Promise.all([mine.take(2, false), mine.take(2, false)]);
  expect(taps).toEqual([{ kind: 'taken' }, { kind: 'problem', problem: underWay }]);
  expect(requestIds()).toHaveLength(1);
});

test('a lost answer is asked for again with the same request, and a known one is not', async () => {
  taken = { ok: false, problem: { kind: 'unreachable', detail: 'no line' } };
  expect(await mine.take(2, false)).toMatchObject({ kind: 'problem' });
  taken = { ok: true, data: { queue } };
  await mine.take(2, false);
  await mine.take(2, false);
  const [first, second, third] = requestIds();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});
