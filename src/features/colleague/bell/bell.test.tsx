import type { Tone } from '../../../platform/sound';
import { Bell, type BellNews } from './bell';
import { askTone, callTone, knockTone, lateTone, newOrderTone, saidTone } from './tones';

const quiet: BellNews = {
  ...{ newOrderIds: [], askingIds: [], saidIds: [] },
  ...{ lateOrderIds: [], callIds: [], kitchenOrderIds: [] },
};
const news = (change: Partial<BellNews>): BellNews => ({ ...quiet, ...change });

let played: Tone[];
let buzzes: number;
let isAllowed: boolean;
let bell: Bell;

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
  played = [];
  buzzes = 0;
  isAllowed = true;
  bell = new Bell({
    now: () => Date.now(),
    maySound: () => isAllowed,
    play: (tone) => played.push(tone),
    buzz: () => {
      buzzes += 1;
    },
  });
});

afterEach(() => {
  bell.stop();
  jest.useRealTimers();
});

describe('The bell for new orders', () => {
  test('sounds at once and again every five seconds until every order is handled', () => {
    bell.hear(news({ newOrderIds: ['a', 'b'] }));
    expect(played).toEqual([newOrderTone]);
    jest.advanceTimersByTime(10_000);
    expect(played).toHaveLength(3);
    bell.hear(news({ newOrderIds: ['b'] }));
    jest.advanceTimersByTime(5_000);
    expect(played).toHaveLength(4);
    bell.hear(quiet);
    jest.advanceTimersByTime(60_000);
    expect(played).toHaveLength(4);
    expect(bell.state).toBe('quiet');
  });

  test('hearing the same board each second does not ring more often', () => {
    for (let second = 0; second < 10; second += 1) {
      bell.hear(news({ newOrderIds: ['a'] }));
      jest.advanceTimersByTime(1_000);
    }
    expect(played).toHaveLength(3);
  });

  test('keeps silent for a minute after one tap, counts it down, and then rings on', () => {
    bell.hear(news({ newOrderIds: ['a'] }));
    bell.hush();
    expect(bell.state).toBe('hushed');
    jest.advanceTimersByTime(45_000);
    bell.hear(news({ newOrderIds: ['a', 'b'] }));
    expect(played).toHaveLength(1);
    expect(bell.hushedSeconds).toBe(15);
    jest.advanceTimersByTime(15_000);
    expect(played).toHaveLength(2);
    expect(bell.state).toBe('ringing');
  });

  test('an order after all were handled rings at once, whatever was hushed before', () => {
    bell.hear(news({ newOrderIds: ['a'] }));
    bell.hush();
    bell.hear(quiet);
    bell.hear(news({ newOrderIds: ['b'] }));
    expect(played).toHaveLength(2);
  });

  test('coming back from a call rings at once, for timers sleep in the background', () => {
    bell.hear(news({ newOrderIds: ['a'] }));
    bell.resume();
    expect(played).toHaveLength(2);
  });
});

describe('The bell for guests who ask', () => {
  test('sounds with a tone of its own until somebody has taken them', () => {
    bell.hear(news({ askingIds: ['c1'] }));
    jest.advanceTimersByTime(5_000);
    expect(played).toEqual([askTone, askTone]);
    expect([bell.waiting, bell.newOrders, bell.state]).toEqual([1, 0, 'ringing']);
    bell.hear(quiet);
    jest.advanceTimersByTime(60_000);
    expect(played).toHaveLength(2);
  });

  test('an order that nobody has accepted comes first', () => {
    bell.hear(news({ askingIds: ['c1'], newOrderIds: ['a'] }));
    expect(played).toEqual([newOrderTone]);
    bell.hear(news({ askingIds: ['c1'] }));
    jest.advanceTimersByTime(5_000);
    expect(played).toEqual([newOrderTone, askTone]);
  });

  test('what a guest of mine writes sounds once', () => {
    bell.hear(quiet);
    bell.hear(news({ saidIds: ['c1 1'] }));
    bell.hear(news({ saidIds: ['c1 1'] }));
    bell.hear(news({ saidIds: ['c1 2'] }));
    expect(played).toEqual([saidTone, saidTone]);
    expect(bell.state).toBe('quiet');
  });
});

describe('Until the first tap of a shift', () => {
  beforeEach(() => {
    isAllowed = false;
    bell.resume();
  });

  test('the phone shakes without sound and the bell asks for the tap', () => {
    bell.hear(news({ newOrderIds: ['a'] }));
    expect(bell.state).toBe('locked');
    expect(played).toEqual([]);
    expect(buzzes).toBe(1);
  });

  test('the tap lets it sound at once', () => {
    bell.hear(news({ newOrderIds: ['a'] }));
    isAllowed = true;
    bell.unlocked();
    expect(played).toEqual([newOrderTone]);
    expect(bell.state).toBe('ringing');
  });
});

describe('What sounds once', () => {
  test('late orders, calls and kitchen tickets that were there before make no noise', () => {
    bell.hear(news({ lateOrderIds: ['a'], callIds: ['c'], kitchenOrderIds: ['k'] }));
    expect(played).toEqual([]);
  });

  test('each new one sounds its own tone, one time', () => {
    bell.hear(quiet);
    const later = news({ lateOrderIds: ['a'], callIds: ['c'], kitchenOrderIds: ['k'] });
    bell.hear(later);
    bell.hear(later);
    expect(played).toEqual([lateTone, callTone, knockTone]);
  });
});
