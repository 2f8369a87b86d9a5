import { observer } from 'mobx-react-lite';
import { GuestTabs } from '../../features/session/guest-tabs';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

const HomePage = observer(function HomePage() {
  return (
    <Screen hasTabs>
      <NavigationBar title={shellText('home')} />
      <GuestTabs active="home" />
    </Screen>
  );
});

export default HomePage;
