import type { ReservationTimes } from '../../../contract/reservations';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import { ReserveForm } from './reserve-form';

const startMs = 1_795_000_000_000;
let asked: { readonly action: string; readonly input: Record<string, unknown> }[] = [];

beforeEach(() => {
  forgetEverything();
  asked = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function timesWith(left: number): Partial<ReservationTimes> {
  const time = { startMs, left, leftByArea: [] };
  return {
    days: [{ day: '2026-11-27', times: [time] }],
    areas: [],
    depositRule: null,
    largestParty: 8,
  };
}

/** The last table; whoever asks after the booking sees none. The booking itself is answered as the test says. */
async function formAtTheLastTable(book: () => unknown): Promise<ReserveForm> {
  let left = 1;
  answerRequests(({ data }) => {
    const { action } = data as (typeof asked)[number];
    asked.push(data as (typeof asked)[number]);
    const result = action === 'reserveTable' ? book() : { ok: true, data: timesWith(left) };
    left = action === 'reserveTable' ? 0 : left;
    return result === null
      ? Promise.reject(new Error('no network'))
      : Promise.resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result } });
  });
  const form = new ReserveForm('wutong', null);
  await form.choice.refresh();
  form.choice.chooseTime(startMs);
  form.write({ name: '江女士' });
  return form;
}

async function press(form: ReserveForm) {
  const end = form.submit();
  await jest.runAllTimersAsync();
  return end;
}

const bookings = () => asked.filter(({ action }) => action === 'reserveTable').map(({ input }) => input);

test('a guest whose booking took the last table unheard asks for the same again, and does not wait for it', async () => {
  const form = await formAtTheLastTable(() => null);
  expect(await press(form)).toMatchObject({ kind: 'problem', problem: { kind: 'unreachable' } });
  await press(form);
  expect(new Set(bookings().map(({ requestId }) => requestId)).size).toBe(1);
  expect(bookings().at(-1)).toMatchObject({ joinsWaitingList: false });
});

test('a guest who came too late for the last table sees so, and may wait', async () => {
  const refused = { ok: false, refusal: { code: 'TABLES_FULL', message: '', details: {} } };
  const form = await formAtTheLastTable(() => refused);
  await press(form);
  expect(form.choice.isFull).toBe(true);
});
