import { runInAction } from 'mobx';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { roles, type Role } from '../../../../../domain/staff/role';
import { staffSession } from '../../session/staff-session';
import { StaffTabs } from './staff-tabs';

jest.mock('../../../../platform/navigation', () => ({ replacePage: () => Promise.resolve() }));

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The words of the tabs that a role sees. */
function tabsOf(role: Role): string[] {
  const name = { zh: '梧桐里店', en: 'Wutong Lane' };
  runInAction(() => {
    staffSession.memberships = [{ storeId: 'wutong', storeName: name, role }];
  });
  const host = document.createElement('div');
  const root = createRoot(host);
  act(() => root.render(<StaffTabs active="more" />));
  const words = [...host.querySelectorAll('[role=tab]')].map((tab) => tab.textContent ?? '');
  act(() => root.unmount());
  return words;
}

test.each([
  ['owner', ['接单', '桌台', '估清', '客服', '更多']],
  ['cashier', ['接单', '桌台', '估清', '客服', '更多']],
  ['waiter', ['接单', '桌台', '后厨', '估清', '更多']],
  ['kitchen', ['接单', '后厨', '估清', '更多']],
  ['service', ['接单', '估清', '客服', '更多']],
] as const)('%s sees the tabs that the role may use', (role, words) => {
  expect(tabsOf(role)).toEqual(words);
});

test.each(roles)('%s has five at the most, as no more fit', (role) => {
  expect(tabsOf(role).length).toBeLessThanOrEqual(5);
});
