import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffActionName } from '../../../domain/staff/role';
import { openPage, type PageParameters } from '../../platform/navigation';
import type { Route } from '../../platform/routes';
import { invoiceText } from '../../text/invoice';
import { officeAnswersText } from '../../text/office-answers';
import { officeTasksText } from '../../text/office-tasks';
import { ownerDeskText } from '../../text/owner-desk';
import { ownerNewDishText } from '../../text/owner-new-dish';
import { staffText } from '../../text/staff';
import { staffOrdersText } from '../../text/staff-orders';
import { staffPrintersText } from '../../text/staff-printers';
import { staffReservationsText } from '../../text/staff-reservations';
import { storedValueOfficeText } from '../../text/stored-value-office';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { RefundsWay } from '../../features/colleague/refunds/refunds-way';
import { staffSession } from '../../features/colleague/session/staff-session';
import { BulletinWay } from './bulletin-way';

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly line: string;
  readonly route: Route;
  readonly parameters?: PageParameters;
  /** Whose right it needs; everybody sees the others. */
  readonly needs?: StaffActionName;
}

/** Where a colleague can go from here; a role sees only what it may do. */
export const Ways = observer(function Ways({ storeId }: { readonly storeId: string }) {
  return (
    <Card className="more__card">
      <BulletinWay storeId={storeId} />
      {moneyWays(storeId).map((way) => (
        <Way key={way.route} {...way} />
      ))}
      {staffSession.may('listRefunds') ? <RefundsWay /> : null}
      {guestWays(storeId).map((way) => (
        <Way key={way.route} {...way} />
      ))}
      {houseWays(storeId).map((way) => (
        <Way key={way.route} {...way} />
      ))}
    </Card>
  );
});

function moneyWays(storeId: string): WayProps[] {
  return [
    {
      ...{ icon: 'coin', route: '/office/today/index', needs: 'today' },
      ...{ title: staffText('tabToday'), line: staffText('todayLine') },
    },
    {
      ...{ icon: 'coin', route: '/office/shift/index', needs: 'viewShift' },
      ...{ title: staffText('shift'), line: staffText('shiftLine') },
    },
    {
      ...{ icon: 'search', route: '/office/orders/index', needs: 'findOrders' },
      ...{ title: staffOrdersText('title'), line: staffOrdersText('line') },
    },
    {
      ...{ icon: 'receipt', route: '/office/invoices/index', needs: 'listInvoices' },
      ...{ title: invoiceText('staffTitle'), line: invoiceText('staffLine') },
    },
    {
      ...{ icon: 'gift', route: '/office/top-ups/index', needs: 'listTopUps' },
      ...{ title: storedValueOfficeText('staffTitle'), line: storedValueOfficeText('staffLine') },
    },
    {
      ...{ icon: 'gear', route: '/owner/stored-value/index', needs: 'setStoredValue' },
      ...{ title: storedValueOfficeText('ownerTitle'), line: storedValueOfficeText('ownerLine') },
      parameters: { storeId },
    },
  ];
}

/** What is done for guests beside the rush. */
function guestWays(storeId: string): WayProps[] {
  return [
    {
      ...{ icon: 'qr', route: '/members/scan/index', needs: 'scanMemberCode' },
      ...{ title: staffText('memberCode'), line: staffText('memberCodeLine') },
    },
    {
      ...{
        icon: 'star',
        route: '/owner/membership/index',
        needs: 'viewMemberRules',
        parameters: { storeId },
      },
      ...{ title: staffText('memberRules'), line: staffText('memberRulesLine') },
    },
    {
      ...{ icon: 'job', route: '/office/tasks/index', needs: 'listTasks' },
      ...{ title: officeTasksText('title'), line: officeTasksText('line') },
    },
    {
      ...{ icon: 'ticket', route: '/members/redeem/index', needs: 'redeemVoucher' },
      ...{ title: staffText('redeem'), line: staffText('redeemLine') },
    },
    {
      ...{ icon: 'star', route: '/owner/rewards/index', needs: 'saveReward', parameters: { storeId } },
      ...{ title: staffText('rewards'), line: staffText('rewardsLine') },
    },
    {
      ...{ icon: 'heart', route: '/voice/reviews/index', needs: 'listReviews' },
      ...{ title: staffText('voice'), line: staffText('voiceLine') },
    },
    {
      ...{ icon: 'chat', route: '/office/ready-answers/index', needs: 'listCannedAnswers' },
      ...{ title: officeAnswersText('title'), line: officeAnswersText('line') },
    },
    {
      ...{ icon: 'star', route: '/owner/desk/index', needs: 'viewServiceFigures', parameters: { storeId } },
      ...{ title: ownerDeskText('title'), line: ownerDeskText('line') },
    },
    {
      ...{ icon: 'globe', route: '/press/list/index', needs: 'listOwnArticles' },
      ...{ title: staffText('press'), line: staffText('pressLine') },
    },
    {
      ...{ icon: 'news', route: '/owner/new-dish/index', needs: 'announceNewDish', parameters: { storeId } },
      ...{ title: ownerNewDishText('title'), line: ownerNewDishText('line') },
    },
    {
      ...{ icon: 'share', route: '/owner/channels/index', needs: 'viewChannels', parameters: { storeId } },
      ...{ title: staffText('channels'), line: staffText('channelsLine') },
    },
  ];
}

function houseWays(storeId: string): WayProps[] {
  return [
    {
      ...{ icon: 'queue', route: '/door/queue/index', needs: 'queueDesk' },
      ...{ title: staffText('queue'), line: staffText('queueLine') },
    },
    {
      ...{ icon: 'calendar', route: '/office/reservations/index', needs: 'reservationBoard' },
      ...{ title: staffReservationsText('title'), line: staffReservationsText('line') },
    },
    {
      ...{ icon: 'users', route: '/office/team/index', needs: 'listColleagues' },
      ...{ title: staffText('team'), line: staffText('teamLine') },
    },
    {
      ...{ icon: 'edit', route: '/office/reports/index', needs: 'viewDailyReport' },
      ...{ title: staffText('reports'), line: staffText('reportsLine') },
    },
    {
      ...{ icon: 'shield', route: '/owner/audit/index', needs: 'viewAudit', parameters: { storeId } },
      ...{ title: staffText('audit'), line: staffText('auditLine') },
    },
    {
      ...{ icon: 'ticket', route: '/staff/join/index' },
      ...{ title: staffText('joinAnother'), line: staffText('joinAnotherLine') },
    },
    {
      ...{ icon: 'receipt', route: '/office/printers/index', needs: 'listPrinters' },
      ...{ title: staffPrintersText('title'), line: staffPrintersText('line') },
    },
    {
      ...{ icon: 'tv', route: '/staff/kitchen/index', needs: 'setLineProgress' },
      ...{ title: staffText('kitchenDisplay'), line: staffText('kitchenDisplayLine') },
    },
    {
      ...{ icon: 'bowl', route: '/pages/menu/index' },
      ...{ title: staffText('leave'), line: staffText('leaveLine') },
    },
  ];
}

const Way = observer(function Way({ icon, title, line, route, parameters, needs }: WayProps) {
  if (needs !== undefined && !staffSession.may(needs)) return null;
  return (
    <Pressable
      className="more__way"
      label={`${title}, ${line}`}
      onPress={() => void openPage(route, parameters)}
    >
      <Icon name={icon} />
      <View className="grow">
        <View className="t16">{title}</View>
        <View className="t12 quiet">{line}</View>
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
});
