import { roles } from '../staff/role';
import { apologyLimitByRole, mayApologise, whoMayApologise } from './apology-limit';

const fresh = (amount: number) => ({ amount, givenInMonth: 0 });

test('each role apologises up to its limit and not a fen above it; those without a limit of their own not at all', () => {
  for (const role of roles) {
    const limit = apologyLimitByRole[role];
    if (limit === null) expect(mayApologise(role, fresh(1_000_000))).toBe(true);
    else if (limit === undefined) expect(mayApologise(role, fresh(1))).toBe(false);
    else {
      expect(mayApologise(role, fresh(limit.perApology))).toBe(true);
      expect(mayApologise(role, fresh(limit.perApology + 1))).toBe(false);
    }
  }
});

test('a guest who was given much this month needs somebody with a higher limit', () => {
  expect(mayApologise('service', { amount: 2_000, givenInMonth: 2_000 })).toBe(true);
  expect(mayApologise('service', { amount: 2_000, givenInMonth: 2_001 })).toBe(false);
  expect(whoMayApologise({ amount: 2_000, givenInMonth: 5_000 })).toEqual(['manager', 'owner']);
});

test('a refusal names the nearest colleague first', () => {
  expect(whoMayApologise(fresh(2_000))).toEqual(['service', 'cashier', 'manager', 'owner']);
  expect(whoMayApologise(fresh(3_000))).toEqual(['cashier', 'manager', 'owner']);
  expect(whoMayApologise(fresh(10_001))).toEqual(['owner']);
});

test('a month allows at least one apology of the full limit', () => {
  for (const limit of Object.values(apologyLimitByRole)) {
    if (limit) expect(limit.perGuestAndMonth).toBeGreaterThanOrEqual(limit.perApology);
  }
});
