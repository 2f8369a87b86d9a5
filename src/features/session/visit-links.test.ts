import Taro from '@tarojs/taro';
import type { OpenMenuAnswer } from '../../../contract/views';
import { buildOpenMenu, buildStore } from '../../../tests/taro-stubs/build-visit';
import { answerRequests, forgetEverything } from '../../../tests/taro-stubs/taro';
import { rememberedChannel } from './came-through';
import { Visit } from './visit';

const link = 'dc.noodles.q7w2e9';
const code = 's0123456789abcdefghjk';
const followed = { openedLink: { channel: link, dishId: 'noodles' }, table: null };

let asked: { readonly action: string; readonly input: Record<string, unknown> }[] = [];
let heard: ((options: { query?: Record<string, unknown> }) => void) | null = null;

beforeEach(() => {
  jest.useFakeTimers();
  forgetEverything();
  asked = [];
  heard = null;
  // The first to listen is who asks how the app was opened.
  jest.spyOn(Taro, 'onAppShow').mockImplementation((listener) => {
    heard ??= listener as unknown as typeof heard;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

async function openedWith(query: Record<string, string>, answer: Partial<OpenMenuAnswer> = followed) {
  jest.spyOn(Taro, 'getEnterOptionsSync').mockReturnValue({ query } as never);
  answerRequests(({ data }) => {
    asked.push(data as (typeof asked)[number]);
    const result = { ok: true, data: buildOpenMenu(answer) };
    return Promise.resolve({ statusCode: 200, data: { errMsg: 'cloud.callFunction:ok', result } });
  });
  const visit = new Visit();
  visit.start();
  await jest.advanceTimersByTimeAsync(10);
  return visit;
}

test('a shared link asks for its store with its channel in the first call, and its dish is opened', async () => {
  const visit = await openedWith(
    { ch: link, store: 'garden' },
    { ...followed, store: buildStore({ id: 'garden' }) },
  );
  expect(asked.map(({ input }) => input)).toEqual([
    { storeId: 'garden', tableCode: null, menuVersion: null, channel: link },
  ]);
  expect(visit.wantedDishId).toBe('noodles');
  expect(rememberedChannel()).toBe(link);
});

test("a poster's code is a link and no table", async () => {
  await openedWith({ scene: encodeURIComponent(code) });
  expect(asked.map(({ input }) => input)).toMatchObject([{ tableCode: null, channel: code }]);
});

test('a guest who sits at a table and opens a friend’s link stays at the table', async () => {
  const visit = await openedWith({ scene: 't0123456789abcdefghjk' }, { openedLink: null });
  expect(visit.tableCode).toBe('t0123456789abcdefghjk');
  heard?.({ query: { ch: link, store: 'garden' } });
  await jest.advanceTimersByTimeAsync(10);
  expect(asked.at(-1)?.input).toMatchObject({ tableCode: 't0123456789abcdefghjk', channel: link });
});

test('coming back to the app opens the same link once', async () => {
  await openedWith({ ch: link });
  heard?.({ query: { ch: link } });
  heard?.({ query: {} });
  await jest.advanceTimersByTimeAsync(10);
  expect(asked).toHaveLength(1);
});

test("one's own link opens its dish and is not remembered", async () => {
  const visit = await openedWith({ ch: link }, { openedLink: { channel: null, dishId: 'noodles' } });
  expect(visit.wantedDishId).toBe('noodles');
  expect(rememberedChannel()).toBeNull();
});

test('an invitation is no table, and anything else that was scanned is asked for as one', async () => {
  await openedWith({ scene: 'i=K3F9A2' }, { openedLink: null });
  expect(asked.map(({ input }) => input['tableCode'])).toEqual([null]);
  heard?.({ query: { scene: 'worn-sticker' } });
  await jest.advanceTimersByTimeAsync(10);
  expect(asked.at(-1)?.input).toMatchObject({ tableCode: 'worn-sticker' });
});
