import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { settings } from '../../features/session/settings';
import { openPage } from '../../platform/navigation';
import { routes } from '../../platform/routes';
import { invoiceText } from '../../text/invoice';
import { localText } from '../../text/language';
import { staffText } from '../../text/staff';
import { staffPrintersText } from '../../text/staff-printers';
import { staffReservationsText } from '../../text/staff-reservations';
import { Card } from '../../ui/card/card';
import { Icon, type IconName } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Segmented } from '../../ui/segmented/segmented';
import { StaffBar } from '../parts/staff-bar/staff-bar';
import { StaffScreen } from '../parts/staff-screen/staff-screen';
import { RefundsWay } from '../refunds/refunds-way';
import { staffSession } from '../session/staff-session';
import './index.scss';

/** What is not done all day: colleagues, stores, the phone itself. */
const MorePage = observer(function MorePage() {
  return (
    <StaffScreen tab="more">
      {(board) => (
        <>
          <StaffBar board={board} />
          <View className="stack more">
            <Me />
            <Card className="more__card">
              {staffSession.may('listRefunds') ? <RefundsWay /> : null}
              {staffSession.may('reservationBoard') ? (
                <Way
                  icon="calendar"
                  title={staffReservationsText('title')}
                  line={staffReservationsText('line')}
                  route={routes.staffReservations}
                />
              ) : null}
              {staffSession.may('inviteColleague') ? (
                <Way
                  icon="users"
                  title={staffText('invite')}
                  line={staffText('inviteLine')}
                  route={routes.staffTeam}
                />
              ) : null}
              {staffSession.may('listInvoices') ? (
                <Way
                  icon="receipt"
                  title={invoiceText('staffTitle')}
                  line={invoiceText('staffLine')}
                  route={routes.staffInvoices}
                />
              ) : null}
              <Way
                icon="ticket"
                title={staffText('joinAnother')}
                line={staffText('joinAnotherLine')}
                route={routes.staffJoin}
              />
              {staffSession.may('listPrinters') ? (
                <Way
                  icon="receipt"
                  title={staffPrintersText('title')}
                  line={staffPrintersText('line')}
                  route={routes.staffPrinters}
                />
              ) : null}
              {staffSession.may('setLineProgress') ? (
                <Way
                  icon="tv"
                  title={staffText('kitchenDisplay')}
                  line={staffText('kitchenDisplayLine')}
                  route={routes.staffKitchen}
                />
              ) : null}
              <Way icon="bowl" title={staffText('leave')} line={staffText('leaveLine')} route={routes.menu} />
            </Card>
            <Phone />
          </View>
        </>
      )}
    </StaffScreen>
  );
});

const Me = observer(function Me() {
  const { name, membership } = staffSession;
  if (membership === null) return null;
  return (
    <Card className="more__me">
      <View className="more__sign">{name.slice(0, 1)}</View>
      <View className="grow">
        <View className="t20 strong">{name}</View>
        <View className="quiet">
          {staffText(membership.role)} · {localText(membership.storeName)}
        </View>
      </View>
    </Card>
  );
});

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly line: string;
  readonly route: string;
}

function Way({ icon, title, line, route }: WayProps) {
  return (
    <Pressable className="more__way" label={`${title}, ${line}`} onPress={() => void openPage(route)}>
      <Icon name={icon} />
      <View className="grow">
        <View className="t16">{title}</View>
        <View className="t12 quiet">{line}</View>
      </View>
      <Icon name="right" size={16} />
    </Pressable>
  );
}

const Phone = observer(function Phone() {
  return (
    <Card className="more__phone">
      <View className="quiet t12">{staffText('language')}</View>
      <Segmented
        label={staffText('language')}
        chosen={settings.language}
        segments={[
          { key: 'system', words: staffText('followSystem') },
          { key: 'zh-CN', words: staffText('chinese') },
          { key: 'en', words: staffText('english') },
        ]}
        onChoose={(language) => settings.chooseLanguage(language)}
      />
      <View className="quiet t12">{staffText('theme')}</View>
      <Segmented
        label={staffText('theme')}
        chosen={settings.theme}
        segments={[
          { key: 'system', words: staffText('followSystem') },
          { key: 'light', words: staffText('light') },
          { key: 'dark', words: staffText('dark') },
        ]}
        onChoose={(theme) => settings.chooseTheme(theme)}
      />
    </Card>
  );
});

export default MorePage;
