import { at, clockText } from '../testing/build-hours';
import { emptyConsent } from './consent-account';
import { decideSend, messageCaps, type SendQuestion } from './decide-send';
import { addFigures, withFact } from './message-figures';
import { classOf, messagePurposes, type MessagePurpose } from './purpose';
import { quietUntilMs } from './quiet-hours';

const clock = { utcOffsetMinutes: 480 };
const noon = at('2026-11-22 12:00');
const hourMs = 60 * 60_000;

function asked(purpose: MessagePurpose, overrides: Partial<SendQuestion> = {}): SendQuestion {
  const account = { ...emptyConsent, left: 1 };
  return {
    purpose,
    account,
    sentTimesMs: [],
    expiresAtMs: noon + 72 * hourMs,
    clock,
    nowMs: noon,
    ...overrides,
  };
}

test.each(messagePurposes)('%s is sent at noon with a licence, and never without', (purpose) => {
  expect(decideSend(asked(purpose))).toEqual({ kind: 'send' });
  const account = emptyConsent;
  expect(decideSend(asked(purpose, { account }))).toEqual({ kind: 'drop', reason: 'no-licence' });
  const withdrawn = { ...emptyConsent, withdrawnAtMs: 1 };
  expect(decideSend(asked(purpose, { account: withdrawn }))).toEqual({ kind: 'drop', reason: 'withdrawn' });
});

test('what is stale is dropped, whoever allowed it', () => {
  expect(decideSend(asked('pickup-ready', { expiresAtMs: noon }))).toEqual({ kind: 'drop', reason: 'stale' });
});

test.each(messagePurposes)('%s is capped by its class', (purpose) => {
  const cap = messageCaps[classOf(purpose)];
  const full = Array.from({ length: cap.attempts }, (_, index) => noon - index - 1);
  expect(decideSend(asked(purpose, { sentTimesMs: full }))).toEqual({ kind: 'drop', reason: 'too-many' });
  expect(decideSend(asked(purpose, { sentTimesMs: full.slice(1) }))).toEqual({ kind: 'send' });
  const old = full.map((ms) => ms - cap.windowMs);
  expect(decideSend(asked(purpose, { sentTimesMs: old }))).toEqual({ kind: 'send' });
});

test.each([
  ['push', '2026-11-22 19:59', null],
  ['push', '2026-11-22 20:00', '2026-11-23 10:00'],
  ['push', '2026-11-23 00:30', '2026-11-23 10:00'],
  ['push', '2026-11-23 10:00', null],
  ['pull', '2026-11-22 22:29', null],
  ['pull', '2026-11-22 22:30', '2026-11-23 08:00'],
  ['pull', '2026-11-23 07:59', '2026-11-23 08:00'],
  ['service', '2026-11-23 03:00', null],
] as const)('%s at %s waits until %s', (messageClass, moment, until) => {
  expect(clockText(quietUntilMs(messageClass, clock, at(moment)))).toBe(until);
});

test('quiet hours are those of the store, not of the cloud', () => {
  const west = { utcOffsetMinutes: -300 };
  expect(quietUntilMs('push', west, at('2026-11-22 21:00', -300))).toBe(at('2026-11-23 10:00', -300));
  expect(quietUntilMs('push', west, at('2026-11-22 12:00', -300))).toBeNull();
});

test('what would be stale when the quiet hours end is dropped at once', () => {
  const nowMs = at('2026-11-22 23:00');
  const late = asked('new-dish', { nowMs, expiresAtMs: nowMs + hourMs });
  expect(decideSend(late)).toEqual({ kind: 'drop', reason: 'stale' });
  const early = asked('new-dish', { nowMs });
  expect(decideSend(early)).toEqual({ kind: 'wait', untilMs: at('2026-11-23 10:00') });
});

test('figures tell new and old customers apart, and days add up', () => {
  const fact = { day: '2026-11-22', purpose: 'new-dish', customer: 'old', event: 'sent' } as const;
  const one = withFact({}, fact);
  const two = withFact(one, { ...fact, customer: 'new' });
  expect(two['new-dish']).toMatchObject({ old: { sent: 1, opened: 0 }, new: { sent: 1 } });
  expect(addFigures(one, two)['new-dish']).toMatchObject({ old: { sent: 2 }, new: { sent: 1 } });
});
