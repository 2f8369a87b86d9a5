import { Refetcher } from './refetcher';

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

test('ten signals while an answer is on its way become one more look, after a pause', async () => {
  const fetch = jest.fn(() => Promise.resolve());
  const refetcher = new Refetcher(fetch, 800);
  const asked = Promise.all(Array.from({ length: 10 }, () => refetcher.ask()));
  await jest.advanceTimersByTimeAsync(799);
  expect(fetch).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(1);
  await asked;
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('who only looks on asks at once when nothing came, and otherwise once when what came is old', async () => {
  let isReached = false;
  const fetch = jest.fn(() => {
    if (isReached) refetcher.came();
    return Promise.resolve();
  });
  const refetcher: Refetcher = new Refetcher(fetch, 800);
  const look = async (afterMs: number) => {
    await jest.advanceTimersByTimeAsync(afterMs);
    refetcher.askIfOld();
    refetcher.askIfOld();
    await jest.advanceTimersByTimeAsync(0);
    return fetch.mock.calls.length;
  };
  expect(await look(0)).toBe(1);
  isReached = true;
  expect(await look(1_000)).toBe(2);
  expect(await look(19_000)).toBe(2);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(await look(21_000)).toBe(4);
});

test('a bug in one look does not end all later ones', async () => {
  const fetch = jest.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('broken'));
  const refetcher = new Refetcher(fetch, 800);
  await expect(refetcher.ask()).rejects.toThrow('broken');
  await refetcher.ask();
  expect(fetch).toHaveBeenCalledTimes(2);
});
