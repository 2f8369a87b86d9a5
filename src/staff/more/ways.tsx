import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { StaffActionName } from '../../../domain/staff/role';
import { openPage, type PageParameters } from '../../platform/navigation';
import { routes, type Route } from '../../platform/routes';
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
      ...{ icon: 'coin', route: routes.officeToday, needs: 'today' },
      ...{ title: staffText('tabToday'), line: staffText('todayLine') },
    },
    {
      ...{ icon: 'coin', route: routes.officeShift, needs: 'viewShift' },
      ...{ title: staffText('shift'), line: staffText('shiftLine') },
    },
    {
      ...{ icon: 'search', route: routes.officeOrders, needs: 'findOrders' },
      ...{ title: staffOrdersText('title'), line: staffOrdersText('line') },
    },
    {
      ...{ icon: 'receipt', route: routes.officeInvoices, needs: 'listInvoices' },
      ...{ title: invoiceText('staffTitle'), line: invoiceText('staffLine') },
    },
    {
      ...{ icon: 'gift', route: routes.officeTopUps, needs: 'listTopUps' },
      ...{ title: storedValueOfficeText('staffTitle'), line: storedValueOfficeText('staffLine') },
    },
    {
      ...{ icon: 'gear', route: routes.ownerStoredValue, needs: 'setStoredValue' },
      ...{ title: storedValueOfficeText('ownerTitle'), line: storedValueOfficeText('ownerLine') },
      parameters: { storeId },
    },
  ];
}

/** What is done for guests beside the rush. */
function guestWays(storeId: string): WayProps[] {
  return [
    {
      ...{ icon: 'job', route: routes.officeTasks, needs: 'listTasks' },
      ...{ title: officeTasksText('title'), line: officeTasksText('line') },
    },
    {
      ...{ icon: 'heart', route: routes.voiceReviews, needs: 'listReviews' },
      ...{ title: staffText('voice'), line: staffText('voiceLine') },
    },
    {
      ...{ icon: 'chat', route: routes.officeReadyAnswers, needs: 'listCannedAnswers' },
      ...{ title: officeAnswersText('title'), line: officeAnswersText('line') },
    },
    {
      ...{ icon: 'star', route: routes.ownerDesk, needs: 'viewServiceFigures', parameters: { storeId } },
      ...{ title: ownerDeskText('title'), line: ownerDeskText('line') },
    },
    {
      ...{ icon: 'globe', route: routes.press, needs: 'listOwnArticles' },
      ...{ title: staffText('press'), line: staffText('pressLine') },
    },
    {
      ...{ icon: 'news', route: routes.ownerNewDish, needs: 'announceNewDish', parameters: { storeId } },
      ...{ title: ownerNewDishText('title'), line: ownerNewDishText('line') },
    },
    {
      ...{ icon: 'share', route: routes.ownerChannels, needs: 'viewChannels', parameters: { storeId } },
      ...{ title: staffText('channels'), line: staffText('channelsLine') },
    },
  ];
}

function houseWays(storeId: string): WayProps[] {
  return [
    {
      ...{ icon: 'queue', route: routes.doorQueue, needs: 'queueDesk' },
      ...{ title: staffText('queue'), line: staffText('queueLine') },
    },
    {
      ...{ icon: 'calendar', route: routes.officeReservations, needs: 'reservationBoard' },
      ...{ title: staffReservationsText('title'), line: staffReservationsText('line') },
    },
    {
      ...{ icon: 'users', route: routes.officeTeam, needs: 'listColleagues' },
      ...{ title: staffText('team'), line: staffText('teamLine') },
    },
    {
      ...{ icon: 'edit', route: routes.officeReports, needs: 'viewDailyReport' },
      ...{ title: staffText('reports'), line: staffText('reportsLine') },
    },
    {
      ...{ icon: 'shield', route: routes.ownerAudit, needs: 'viewAudit', parameters: { storeId } },
      ...{ title: staffText('audit'), line: staffText('auditLine') },
    },
    {
      ...{ icon: 'ticket', route: routes.staffJoin },
      ...{ title: staffText('joinAnother'), line: staffText('joinAnotherLine') },
    },
    {
      ...{ icon: 'receipt', route: routes.officePrinters, needs: 'listPrinters' },
      ...{ title: staffPrintersText('title'), line: staffPrintersText('line') },
    },
    {
      ...{ icon: 'tv', route: routes.staffKitchen, needs: 'setLineProgress' },
      ...{ title: staffText('kitchenDisplay'), line: staffText('kitchenDisplayLine') },
    },
    {
      ...{ icon: 'bowl', route: routes.menu },
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
