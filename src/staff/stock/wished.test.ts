import type { CallAnswer, Problem } from '../../platform/cloud';
import { Wished } from './wished';

const offline: Problem = { kind: 'unreachable', detail: 'no network' };
let asked: { readonly value: boolean; readonly answer: (answer: CallAnswer<boolean>) => void }[];
let said: Problem[];
let setting: Wished<boolean>;

beforeEach(() => {
  asked = [];
  said = [];
  setting = new Wished<boolean>(false, {
    say: (problem) => said.push(problem),
    send: (value) => new Promise((answer) => asked.push({ value, answer })),
  });
});

const answer = async (turn: number, given: CallAnswer<boolean>) => {
  asked[turn]?.answer(given);
  await new Promise(process.nextTick);
};

test('The tap shows at once, and is known only when the cloud has it', async () => {
  void setting.want(true);
  expect([setting.shown, setting.known]).toEqual([true, false]);
  await answer(0, { ok: true, data: true });
  expect([setting.shown, setting.known]).toEqual([true, true]);
});

test('Of several quick taps one call is under way, and the next carries the last', async () => {
  for (const wanted of [true, false, true, false]) void setting.want(wanted);
  expect(asked.map(({ value }) => value)).toEqual([true]);
  await answer(0, { ok: true, data: true });
  expect(asked.map(({ value }) => value)).toEqual([true, false]);
  expect(setting.shown).toBe(false);
  await answer(1, { ok: true, data: false });
  expect([setting.shown, setting.known, asked.length]).toEqual([false, false, 2]);
});

test('What is refused falls back to what the cloud has, with its reason; what nobody wants any more falls silent', async () => {
  void setting.want(true);
  void setting.want(false);
  await answer(0, { ok: false, problem: offline });
  expect(said).toEqual([]);
  await answer(1, { ok: false, problem: offline });
  expect([setting.shown, said]).toEqual([false, [offline]]);
});

test('An answer that was under way meanwhile is told to be older', async () => {
  const before = setting.answers;
  void setting.want(true);
  setting.know(false);
  expect(setting.shown).toBe(true);
  await answer(0, { ok: true, data: true });
  expect(setting.answers).not.toBe(before);
});
