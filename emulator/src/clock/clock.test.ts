import { VirtualClock, type ClockState } from './clock';

const start = Date.UTC(2026, 0, 1);
let real = start;
const clocks: VirtualClock[] = [];

function aClock(options: ConstructorParameters<typeof VirtualClock>[0] = {}) {
  const clock = new VirtualClock({ realNow: () => real, ...options });
  clocks.push(clock);
  return clock;
}

beforeEach(() => {
  real = start;
});
afterEach(async () => {
  for (const clock of clocks.splice(0)) await clock.stop();
});

test('it runs with real time until it is told otherwise', () => {
  const clock = aClock();
  real += 1500;
  expect(clock.now()).toBe(start + 1500);
});

test('advancing runs what falls due on the way, in order of time, each at its own time', async () => {
  const clock = aClock();
  const seen: [string, number][] = [];
  const note = (name: string) => () => void seen.push([name, clock.now() - start]);
  clock.schedule(start + 3000, 'third', note('third'));
  clock.schedule(start + 1000, 'first', note('first'));
  clock.schedule(start + 1000, 'second', note('second'));
  clock.schedule(start + 9000, 'later', note('later'));
  await clock.advance(5000);
  expect(seen).toEqual([
    ['first', 1000],
    ['second', 1000],
    ['third', 3000],
  ]);
  expect(clock.now()).toBe(start + 5000);
});

test('a run that schedules another within the span sees it run too', async () => {
  const clock = aClock();
  const seen: number[] = [];
  const tick = () => {
    seen.push(clock.now() - start);
    clock.schedule(clock.now() + 1000, 'tick', tick);
  };
  clock.schedule(start + 1000, 'tick', tick);
  await clock.advance(3500);
  expect(seen).toEqual([1000, 2000, 3000]);
});

test('a failing run is reported and does not stop the others', async () => {
  const failed: string[] = [];
  const clock = aClock({ onError: (name) => failed.push(name) });
  let ran = false;
  clock.schedule(start + 1, 'broken', () => Promise.reject(new Error('broken')));
  clock.schedule(start + 2, 'sound', () => void (ran = true));
  await clock.advance(10);
  expect([failed, ran]).toEqual([['broken'], true]);
});

test('a paused clock stands still, still advances by hand, and goes on from there', async () => {
  const clock = aClock();
  clock.pause();
  real += 60_000;
  expect(clock.now()).toBe(start);
  await clock.advance(500);
  expect(clock.now()).toBe(start + 500);
  clock.resume();
  real += 100;
  expect(clock.now()).toBe(start + 600);
});

test('a clock made from a kept state continues where it was', async () => {
  let kept: ClockState | undefined;
  const clock = aClock({ onChange: (state) => (kept = state) });
  await clock.advance(3_600_000);
  expect(aClock({ state: kept }).now()).toBe(start + 3_600_000);
});

test('what is due by real time runs by itself', async () => {
  const clock = new VirtualClock();
  clocks.push(clock);
  const ran = new Promise<void>((resolve) => void clock.schedule(clock.now() + 5, 'soon', resolve));
  await expect(ran).resolves.toBeUndefined();
});

test('what was cancelled does not run, and going back is refused', async () => {
  const clock = aClock();
  const run = jest.fn();
  clock.schedule(start + 10, 'gone', run)();
  await clock.advance(20);
  expect(run).not.toHaveBeenCalled();
  await expect(clock.advance(-1)).rejects.toThrow('only moves forward');
});

test('the shared cells tell another thread the same time', async () => {
  const clock = aClock();
  await clock.advance(1234);
  const [offsetMs, pausedAtMs] = new Float64Array(clock.shared);
  expect(offsetMs).toBe(1234);
  expect(pausedAtMs).toBeNaN();
});
