import { byRank, mayManage, rolesToGive } from './rank';
import { roles, type Role } from './role';

test('an owner manages everybody, a manager whoever stands below, and nobody else anybody', () => {
  const managedBy = (role: Role) => roles.filter((other) => mayManage(role, other));
  expect(managedBy('owner')).toEqual(roles);
  expect(managedBy('manager')).toEqual(['cashier', 'waiter', 'kitchen', 'rider', 'service']);
  for (const role of roles) if (role !== 'owner' && role !== 'manager') expect(managedBy(role)).toEqual([]);
});

test('a manager gives every role but owner, and never to an owner or another manager', () => {
  expect(rolesToGive('manager', 'waiter')).toEqual(['manager', 'cashier', 'kitchen', 'rider', 'service']);
  expect(rolesToGive('manager', 'manager')).toEqual([]);
  expect(rolesToGive('manager', 'owner')).toEqual([]);
  expect(rolesToGive('cashier', 'waiter')).toEqual([]);
  expect(rolesToGive('owner', 'waiter')).toContain('owner');
});

test('owners stand first in the list, then managers', () => {
  expect([...roles].reverse().sort(byRank).slice(0, 2)).toEqual(['owner', 'manager']);
});
