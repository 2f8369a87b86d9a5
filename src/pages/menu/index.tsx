import { observer } from 'mobx-react-lite';
import { GuestTabs } from '../../features/session/guest-tabs';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

const MenuPage = observer(function MenuPage() {
  return (
    <Screen hasTabs>
      <NavigationBar title={shellText('menu')} />
      <GuestTabs active="menu" />
    </Screen>
  );
});

export default MenuPage;
