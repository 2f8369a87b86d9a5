import { observer } from 'mobx-react-lite';
import { replacePage } from '../../../../platform/navigation';
import { routes, type Route } from '../../../../platform/routes';
import { staffText } from '../../../../text/staff';
import { TabBar, type Tab } from '../../../../ui/tab-bar/tab-bar';
import { unreadPosts } from '../../bulletin/unread-posts';
import { shift } from '../../session/shift';
import { staffSession } from '../../session/staff-session';

export type StaffTab = 'board' | 'tables' | 'kitchen' | 'stock' | 'desk' | 'more';

const routeByTab: Readonly<Record<StaffTab, Route>> = {
  board: routes.staffBoard,
  tables: routes.staffTables,
  kitchen: routes.staffKitchen,
  stock: routes.staffStock,
  desk: routes.serviceDesk,
  more: routes.staffMore,
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
        if (isStaffTab(key) && key !== active) void replacePage(routeByTab[key]);
      }}
    />
  );
});

/**
 * Five fit. Whoever answers guests reaches the kitchen's display through the last, and leaders the figures of today.
 */
function tabsFor(waiting: number): Tab[] {
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

function deskTab(): Tab {
  return { key: 'desk', words: staffText('tabDesk'), icon: 'chat', count: shift.desk?.toAnswer ?? 0 };
}

function isStaffTab(key: string): key is StaffTab {
  return key in routeByTab;
}
