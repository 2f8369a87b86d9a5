import type { CallAnswer } from '../../platform/cloud';
import { problemText } from '../../text/problems';
import { isSettled, takeNamedStep, takeStep, underWay } from './take-step';

const unreachable = { kind: 'unreachable', detail: 'no line' } as const;
const lost: CallAnswer<number> = { ok: false, problem: unreachable };

/** A call whose answer comes when the test says so. */
function call() {
  let answer: (said: CallAnswer<number>) => void = () => undefined;
  const send = jest.fn(() => new Promise<CallAnswer<number>>((resolve) => (answer = resolve)));
  return { send, answer: (said: CallAnswer<number>) => answer(said) };
}

test('a tap while a step is under way sends nothing and says so, and the next one does', async () => {
  const desk = { isBusy: false };
  const { send, answer } = call();
  const first = takeStep(desk, send);
  expect(desk.isBusy).toBe(true);
  expect(await takeStep(desk, send)).toBe(underWay);
  expect(problemText(underWay)).toBe('稍等，这一下没算；没变就再点一次');
  expect(send).toHaveBeenCalledTimes(1);
  answer({ ok: true, data: 1 });
  expect(await first).toBeNull();
  void takeStep(desk, send);
  expect(send).toHaveBeenCalledTimes(2);
});

test('a list shows which row is at work, and a tap on another row is not said to be done', async () => {
  const list: { busyId: string | null } = { busyId: null };
  const { send, answer } = call();
  const first = takeNamedStep(list, 'busyId', 'row-1', send);
  expect(await takeNamedStep(list, 'busyId', 'row-2', send)).toBe(underWay);
  expect(list.busyId).toBe('row-1');
  answer(lost);
  expect(await first).toBe(unreachable);
  expect(list.busyId).toBeNull();
  expect(send).toHaveBeenCalledTimes(1);
});

test('a step is at work until the desk has been fetched again, whatever came of it', async () => {
  const desk = { isBusy: false };
  const seen: [CallAnswer<number>, boolean][] = [];
  const look = async (answer: CallAnswer<number>) => {
    await Promise.resolve();
    seen.push([answer, desk.isBusy]);
  };
  expect(await takeStep(desk, () => Promise.resolve(lost), look)).toBe(unreachable);
  expect(seen).toEqual([[lost, true]]);
  expect(desk.isBusy).toBe(false);
});

test('a bug in a step does not leave the desk at work for ever', async () => {
  const desk = { isBusy: false };
  const broken = () => Promise.reject(new Error('broken'));
  await expect(takeStep(desk, broken)).rejects.toThrow('broken');
  expect(desk.isBusy).toBe(false);
});

test('a request id is kept only while nobody knows what came of it', () => {
  const refusal = { code: 'INPUT_INVALID', message: '', details: {} } as const;
  expect(isSettled(lost)).toBe(false);
  expect(isSettled({ ok: true, data: 1 })).toBe(true);
  expect(isSettled({ ok: false, problem: { kind: 'refused', refusal } })).toBe(true);
});
