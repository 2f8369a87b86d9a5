import * as v from 'valibot';
import { dispatch } from './dispatch';
import type { Action } from './dispatch';
import { Refused } from './refused';

const logs: Readonly<Record<string, unknown>>[] = [];

const actions: Record<string, Action> = {
  greet: {
    schema: v.strictObject({ name: v.string() }),
    run: (input: { name: string }, openid: string) => ({ words: `${input.name} is ${openid}` }),
  },
  refuse: { schema: v.strictObject({}), run: () => new Refused('STORE_UNKNOWN') },
  fail: {
    schema: v.strictObject({}),
    run: () => {
      throw new Error('the password of the database is 1234');
    },
  },
};

function call(event: unknown, openid: string | null = 'oGuest') {
  return dispatch(actions, { event, openid, requestId: 'r-7', log: (entry) => logs.push(entry) });
}

test('an action answers its data, and who calls comes from the platform, not from the event', async () => {
  const event = {
    action: 'greet',
    input: { name: 'Lin' },
    openid: 'oForged',
    userInfo: { openId: 'oForged' },
  };
  expect(await call(event)).toEqual({ ok: true, data: { words: 'Lin is oGuest' } });
});

test.each([
  null,
  undefined,
  7,
  'greet',
  [],
  {},
  { action: 7 },
  { action: 'nothing' },
  { action: 'constructor' },
])('an event that names no action is refused: %p', async (event) => {
  expect(await call(event)).toMatchObject({ ok: false, refusal: { code: 'ACTION_UNKNOWN' } });
});

test('an input of another shape is refused with the names of the wrong fields and without their content', async () => {
  const answer = await call({ action: 'greet', input: { name: 7, price: 'secret' } });
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', details: { fields: ['name', 'price'] } },
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test.each([undefined, null, 'text', []])('an input that is no object is refused: %p', async (input) => {
  expect(await call({ action: 'greet', input })).toMatchObject({ refusal: { code: 'INPUT_INVALID' } });
});

test('two megabytes of input are refused', async () => {
  const answer = await call({ action: 'greet', input: { name: 'x'.repeat(2_000_000) } });
  expect(answer).toMatchObject({ refusal: { code: 'INPUT_TOO_LARGE' } });
});

test('a call without a person is refused', async () => {
  expect(await call({ action: 'greet', input: { name: 'Lin' } }, null)).toMatchObject({
    refusal: { code: 'NOT_SIGNED_IN' },
  });
});

test('a refusal is answered with its sentence', async () => {
  const answer = await call({ action: 'refuse', input: {} });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'STORE_UNKNOWN', details: {} } });
});

test('a bug is logged under the request id and answered without a word of its cause', async () => {
  const answer = await call({ action: 'fail', input: {} });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'INTERNAL', details: { requestId: 'r-7' } } });
  expect(JSON.stringify(answer)).not.toContain('1234');
  expect(logs.at(-1)).toMatchObject({ requestId: 'r-7', action: 'fail' });
  expect(String(logs.at(-1)?.error)).toContain('1234');
});
