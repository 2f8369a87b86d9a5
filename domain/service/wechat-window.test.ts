import fc from 'fast-check';
import {
  afterEntering,
  afterGuestMessage,
  afterRefusal,
  afterSending,
  sendsLeft,
  shutWindow,
  usedUp,
  windowLimits,
  type WechatWindow,
} from './wechat-window';

const hourMs = 3_600_000;
const nowMs = 1_795_000_000_000;
const { afterMessage } = windowLimits;

/** How long ago a guest wrote or entered, on either side of each limit; null for never. */
const messageAges = [null, 0, 59_999, 60_000, 48 * hourMs - 1, 48 * hourMs, 49 * hourMs];
const enteringAges = [null, 0, 59_999, 60_000, 48 * hourMs];
const grid = messageAges.flatMap((messageAge) =>
  enteringAges.flatMap((enteringAge) =>
    [0, 1, 2, 4, 5, 6].map((sent) => ({ messageAge, enteringAge, sent })),
  ),
);

function windowOf({ messageAge, enteringAge, sent }: (typeof grid)[number]): WechatWindow {
  return {
    lastMessageAtMs: messageAge === null ? null : nowMs - messageAge,
    sentSinceMessage: sent,
    enteredAtMs: enteringAge === null ? null : nowMs - enteringAge,
    sentSinceEntering: sent,
  };
}

test.each(grid)(
  'wrote $messageAge ms ago, entered $enteringAge ms ago, $sent sent since: the larger grant counts',
  (each) => {
    const { messageAge, enteringAge, sent } = each;
    const byMessage = messageAge !== null && messageAge < 48 * hourMs ? Math.max(0, 5 - sent) : 0;
    const byEntering = enteringAge !== null && enteringAge < 60_000 ? Math.max(0, 2 - sent) : 0;
    const left = sendsLeft(windowOf(each), nowMs);
    expect(left.sends).toBe(Math.max(byMessage, byEntering));
    expect(left.shutBecause === null).toBe(left.sends > 0);
    expect(left.untilMs === null).toBe(left.sends === 0);
    if (left.untilMs !== null) expect(left.untilMs).toBeGreaterThan(nowMs);
  },
);

test('who never wrote, whose time is over, and who was sent all are told apart', () => {
  expect(sendsLeft(shutWindow, nowMs).shutBecause).toBe('never-wrote');
  const wrote = afterGuestMessage(shutWindow, nowMs - 48 * hourMs);
  expect(sendsLeft(wrote, nowMs).shutBecause).toBe('time-over');
  const sentAll = Array.from({ length: 5 }).reduce<WechatWindow>(
    afterSending,
    afterGuestMessage(shutWindow, nowMs),
  );
  expect(sendsLeft(sentAll, nowMs).shutBecause).toBe('all-sent');
});

test('whatever happens in whatever order, never more than five are sent since the guest last wrote or entered', () => {
  const step = fc.record({
    what: fc.constantFrom('message', 'entering', 'send'),
    passMs: fc.constantFrom(0, 1, 30_000, 60_000, 24 * hourMs),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let window = shutWindow;
      let atMs = nowMs;
      let sent = 0;
      for (const { what, passMs } of steps) {
        atMs += passMs;
        const before = window;
        if (what === 'message') window = afterGuestMessage(window, atMs);
        if (what === 'entering') window = afterEntering(window, atMs);
        if (what !== 'send' && window !== before) sent = 0;
        if (what === 'send' && sendsLeft(window, atMs).sends > 0) {
          window = afterSending(window);
          sent += 1;
          expect(sent).toBeLessThanOrEqual(afterMessage.messages);
        }
      }
    }),
  );
});

test('what WeChat refused spends nothing, and where WeChat counted more nothing is left', () => {
  const wrote = afterGuestMessage(shutWindow, nowMs);
  expect(sendsLeft(afterRefusal(afterSending(wrote)), nowMs).sends).toBe(5);
  expect(sendsLeft(afterRefusal(wrote), nowMs).sends).toBe(5);
  expect(sendsLeft(usedUp(wrote), nowMs)).toMatchObject({ sends: 0, shutBecause: 'all-sent' });
});

test('a push that comes late opens no window that is newer, and shuts none', () => {
  const wrote = afterSending(afterGuestMessage(shutWindow, nowMs));
  expect(afterGuestMessage(wrote, nowMs - 1)).toEqual(wrote);
  expect(afterGuestMessage(wrote, nowMs)).toEqual(wrote);
  expect(sendsLeft(afterGuestMessage(wrote, nowMs + 1), nowMs + 1).sends).toBe(5);
  expect(afterEntering(afterEntering(shutWindow, nowMs), nowMs - 5)).toEqual(
    afterEntering(shutWindow, nowMs),
  );
});
