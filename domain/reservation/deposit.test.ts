import fc from 'fast-check';
import { noDeposit, returnedByRule, settleDeposit, settleFurther, type DepositAccount } from './deposit';

const ends = fc.record({
  how: fc.constantFrom('guest-cancels', 'store-cancels', 'miss', 'finish' as const),
  isFree: fc.boolean(),
  keptPercent: fc.integer({ min: 0, max: 100 }),
});

test('house and guest have the same of a deposit, whether dishes give back their parts before or after the end', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 9_999 }), ends, (taken, rest, end) => {
      const paid = rest + taken.reduce((sum, part) => sum + part, 0);
      let account: DepositAccount = { ...noDeposit, paid, applied: paid - rest };
      for (const part of [0, ...taken]) {
        const released = { ...account, applied: account.applied - part };
        const { returned, kept } = settleFurther(released, end);
        expect(Math.min(returned, kept)).toBeGreaterThanOrEqual(0);
        account = {
          ...released,
          returned: released.returned + returned,
          kept: released.kept + kept,
        };
      }
      expect(account).toMatchObject({ ...settleDeposit({ ...noDeposit, paid }, end), applied: 0 });
    }),
  );
});

test('a guest is shown what the rule gives back of the whole deposit, whatever dishes have of it', () => {
  const account = { ...noDeposit, paid: 5_000, applied: 3_333 };
  expect(returnedByRule(account, { isFree: true, keptPercent: 50 })).toBe(5_000);
  expect(returnedByRule(account, { isFree: false, keptPercent: 50 })).toBe(2_500);
  expect(returnedByRule(account, { isFree: false })).toBe(0);
});
