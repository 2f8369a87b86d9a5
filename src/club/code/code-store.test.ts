import { callGuest } from '../../platform/cloud';
import { CodeStore } from './code-store';

jest.mock('../../platform/cloud');
const call = jest.mocked(callGuest as (...args: unknown[]) => Promise<unknown>);

let nowMs = 0;
const cloudMs = 1_795_320_000_000;
beforeEach(() => {
  nowMs = 50_000;
  call.mockReset();
});

function answerWith(code: string, leftMs: number) {
  call.mockResolvedValueOnce({ ok: true, data: { code, untilMs: cloudMs + leftMs, nowMs: cloudMs } });
}

test('the code counts down by what the cloud says is left, whatever the phone’s clock says', async () => {
  const store = new CodeStore(() => nowMs);
  answerWith('1234567897', 30_000);
  await store.refresh();
  expect([store.shown, store.secondsLeft]).toEqual(['1234567897', 30]);
  nowMs += 12_300;
  store.tick();
  expect(store.secondsLeft).toBe(18);
});

test('when its minute is over the code is gone, and the next one is asked for once', async () => {
  const store = new CodeStore(() => nowMs);
  answerWith('1234567897', 5_000);
  await store.refresh();
  nowMs += 5_000;
  answerWith('9876543217', 60_000);
  store.tick();
  expect(store.shown).toBeNull();
  store.tick();
  await Promise.resolve();
  await Promise.resolve();
  expect([store.shown, call.mock.calls.length]).toEqual(['9876543217', 2]);
});

test('without a connection the last code runs out and is asked for again every five seconds', async () => {
  const store = new CodeStore(() => nowMs);
  call.mockResolvedValue({ ok: false, problem: { kind: 'offline' } });
  await store.refresh();
  expect([store.shown, store.problem]).toEqual([null, { kind: 'offline' }]);
  for (let second = 0; second < 4; second += 1) {
    nowMs += 1_000;
    store.tick();
  }
  expect(call).toHaveBeenCalledTimes(1);
  nowMs += 1_000;
  store.tick();
  expect(call).toHaveBeenCalledTimes(2);
});
