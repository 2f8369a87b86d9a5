import { observer } from 'mobx-react-lite';
import { GuestTabs } from '../../features/session/guest-tabs';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

const MePage = observer(function MePage() {
  return (
    <Screen hasTabs>
      <NavigationBar title={shellText('me')} />
      <GuestTabs active="me" />
    </Screen>
  );
});

export default MePage;
