import fc from 'fast-check';
import { askedAfterPayment, mayAsk } from './asking';
import { consentFromEntries, emptyConsent, mostLicences, sendsOfAnswer, withEntry } from './consent-account';
import type { ConsentAnswer } from './consent-entry';

const dayMs = 24 * 60 * 60_000;
const answers: readonly ConsentAnswer[] = ['accept', 'reject', 'ban', 'filter', 'later'];

function answered(answer: ConsentAnswer, atMs = 0) {
  return { kind: 'answered', sends: answer === 'accept' ? 1 : 0, answer, atMs } as const;
}

const spent = { kind: 'spent', sends: -1, answer: null, atMs: 5 } as const;

test('an accept licenses one message, and every other answer none', () => {
  for (const answer of answers) {
    expect(sendsOfAnswer(emptyConsent, answer)).toBe(answer === 'accept' ? 1 : 0);
    expect(withEntry(emptyConsent, answered(answer)).left).toBe(answer === 'accept' ? 1 : 0);
  }
  expect(sendsOfAnswer({ ...emptyConsent, left: mostLicences }, 'accept')).toBe(0);
});

test('no entry takes a licence that is not there', () => {
  expect(() => withEntry(emptyConsent, spent)).toThrow('where 0 are left');
});

test('whatever is answered, spent and withdrawn, what is left is the sum of the entries', () => {
  const steps = fc.array(
    fc.constantFrom<ConsentAnswer | 'spend' | 'withdraw'>(...answers, 'spend', 'withdraw'),
  );
  fc.assert(
    fc.property(steps, (all) => {
      let account = emptyConsent;
      const entries = all.flatMap((step, atMs) => {
        if (step === 'spend' && account.left === 0) return [];
        const entry =
          step === 'spend'
            ? { ...spent, atMs }
            : step === 'withdraw'
              ? ({ kind: 'withdrawn', sends: -account.left, answer: null, atMs } as const)
              : answered(step, atMs);
        account = withEntry(account, entry);
        return [entry];
      });
      expect(account.left).toBe(entries.reduce((sum, entry) => sum + entry.sends, 0));
      expect(consentFromEntries([...entries].reverse())).toEqual(account);
    }),
  );
});

test.each([
  ['reject', 30],
  ['later', 7],
  ['filter', 90],
  ['ban', 180],
] as const)('after %s the house asks no more for %i days', (answer, days) => {
  const account = withEntry(emptyConsent, answered(answer, 1000));
  expect(mayAsk(account, 1000 + days * dayMs - 1)).toBe(false);
  expect(mayAsk(account, 1000 + days * dayMs)).toBe(true);
});

test('nobody is asked for what is licensed, and an accept after a withdrawal lifts it', () => {
  const granted = withEntry(emptyConsent, answered('accept'));
  expect(mayAsk(granted, 1)).toBe(false);
  const withdrawn = withEntry(granted, { kind: 'withdrawn', sends: -1, answer: null, atMs: 10 });
  expect(mayAsk(withdrawn, 89 * dayMs)).toBe(false);
  expect(mayAsk(withdrawn, 91 * dayMs)).toBe(true);
  expect(withEntry(withdrawn, answered('reject', 20)).withdrawnAtMs).toBe(10);
  expect(withEntry(withdrawn, answered('accept', 20)).withdrawnAtMs).toBeNull();
});

test('after a payment at most three purposes are asked, and none that was refused lately', () => {
  expect(askedAfterPayment('pickup', {}, 0)).toEqual(['pickup-ready', 'refund-done', 'order-rejected']);
  expect(askedAfterPayment('dine-in', {}, 0)).not.toContain('pickup-ready');
  const refused = { 'refund-done': withEntry(emptyConsent, answered('reject')) };
  expect(askedAfterPayment('pickup', refused, dayMs)).toEqual(['pickup-ready', 'order-rejected']);
});
