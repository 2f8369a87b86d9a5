import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { settings } from '../../features/session/settings';
import { localText } from '../../text/language';
import { staffText } from '../../text/staff';
import { Card } from '../../ui/card/card';
import { Segmented } from '../../ui/segmented/segmented';
import { StaffBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import { Ways } from './ways';
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
            <Ways storeId={board.storeId} />
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
