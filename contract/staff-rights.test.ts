import { rightsByAction } from '../domain/staff/role';
import { staffInputs } from './staff';

test('every action of the staff has its rights, and no right is for an action that is gone', () => {
  expect(Object.keys(rightsByAction).sort()).toEqual(Object.keys(staffInputs).sort());
});
