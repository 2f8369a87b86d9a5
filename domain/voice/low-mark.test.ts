import type { Role } from '../staff/role';
import { isLowVerdict, lowQuestions, ownerOfLowMark } from './low-mark';

const one = (openid: string, role: Role, isOnShift = false) => ({ openid, name: openid, role, isOnShift });

test('one and two are low, and so is a dish that is to be mended', () => {
  expect(lowQuestions({ product: 2, service: 3, pace: 1 })).toEqual(['product', 'pace']);
  expect(lowQuestions({})).toEqual([]);
  expect((['improve', 'fine', 'love'] as const).map(isLowVerdict)).toEqual([true, false, false]);
});

test('a leader who is there sees to it, else whoever is there, else the manager, else the owner', () => {
  const owner = one('o', 'owner');
  const manager = one('m', 'manager');
  const cashier = one('c', 'cashier', true);
  expect(ownerOfLowMark([owner, manager, cashier, one('b', 'manager', true)])?.openid).toBe('b');
  expect(ownerOfLowMark([owner, manager, cashier])?.openid).toBe('c');
  expect(ownerOfLowMark([owner, manager, one('k', 'kitchen', true)])?.openid).toBe('m');
  expect(ownerOfLowMark([owner])?.openid).toBe('o');
  expect(ownerOfLowMark([one('k', 'kitchen', true)])).toBeNull();
});
