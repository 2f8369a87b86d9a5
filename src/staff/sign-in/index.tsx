import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { goBack, openPage, replacePage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { shellText } from '../../text/shell';
import { staffText } from '../../text/staff';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Pressable } from '../../ui/pressable/pressable';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { staffSession } from '../../features/colleague/session/staff-session';
import './index.scss';

/** The door of the staff: who this is, and at which store they work today. */
const SignInPage = observer(function SignInPage() {
  return (
    <StaffScreen>
      {() => (
        <>
          <NavigationBar backLabel={shellText('back')} onBack={() => void goBack()} />
          <View className="sign-in__hello">{staffText('hello', { name: staffSession.name })}</View>
          <View className="stack">
            {staffSession.memberships.map(({ storeId, storeName, role }) => (
              <Card key={storeId}>
                <Pressable
                  className="sign-in__store"
                  label={`${localText(storeName)}, ${staffText(role)}, ${staffText('pickStore')}`}
                  onPress={() => {
                    staffSession.chooseStore(storeId);
                    void replacePage('/staff/board/index');
                  }}
                >
                  <View className="grow">
                    <View className="t20 strong">{localText(storeName)}</View>
                    <View className="quiet">{staffText(role)}</View>
                  </View>
                  <Icon name="right" size={20} />
                </Pressable>
              </Card>
            ))}
            <Pressable className="sign-in__join" onPress={() => void openPage('/staff/join/index')}>
              {staffText('joinAnother')} · {staffText('joinAnotherLine')}
            </Pressable>
          </View>
        </>
      )}
    </StaffScreen>
  );
});

export default SignInPage;
