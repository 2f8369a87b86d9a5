import { observer } from 'mobx-react-lite';
import { replacePage } from '../../../../platform/navigation';
import type { Route } from '../../../../platform/routes';
import { staffText } from '../../../../text/staff';
import { TabBar, type Tab } from '../../../../ui/tab-bar/tab-bar';
import { unreadPosts } from '../../bulletin/unread-posts';
import { shift } from '../../session/shift';
import { staffSession } from '../../session/staff-session';

export type StaffTab = 'board' | 'tables' | 'kitchen' | 'stock' | 'desk' | 'more';

const routeByTab: Readonly<Record<StaffTab, Route>> = {
  board: '/staff/board/index',
  tables: '/staff/tables/index',
  kitchen: '/staff/kitchen/index',
  stock: '/staff/stock/index',
  desk: '/service/desk/index',
  more: '/staff/more/index',
};

/** The tabs of the staff; a role sees only what it may look at. */
export const StaffTabs = observer(function StaffTabs({ active }: { readonly active: StaffTab }) {
  const waiting = shift.bell.newOrders;
  return (
    <TabBar
      label={staffText('tabs')}
      active={active}
      tabs={tabsFor(waiting)}
      onChoose={(key) => {
        if (key !== active) void replacePage(routeByTab[key]);
      }}
    />
  );
});

/**
 * Five fit. Whoever answers guests reaches the kitchen's display through the last, and leaders the figures of today.
 */
function tabsFor(waiting: number): Tab<StaffTab>[] {
  const answersGuests = staffSession.may('listConversations');
  return [
    { key: 'board', words: staffText('tabBoard'), icon: 'receipt', count: waiting },
    ...(staffSession.may('listTables')
      ? [{ key: 'tables', words: staffText('tabTables'), icon: 'table' } as const]
      : []),
    ...(staffSession.may('setLineProgress') && !answersGuests
      ? [{ key: 'kitchen', words: staffText('tabKitchen'), icon: 'cook' } as const]
      : []),
    ...(staffSession.may('listStock')
      ? [{ key: 'stock', words: staffText('tabStock'), icon: 'bowl' } as const]
      : []),
    ...(answersGuests ? [deskTab()] : []),
    { key: 'more', words: staffText('tabMore'), icon: 'more', count: unreadPosts.count },
  ];
}

function deskTab(): Tab<StaffTab> {
  return { key: 'desk', words: staffText('tabDesk'), icon: 'chat', count: shift.desk?.toAnswer ?? 0 };
}
