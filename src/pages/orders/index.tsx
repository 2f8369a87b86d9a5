import { observer } from 'mobx-react-lite';
import { GuestTabs } from '../../features/session/guest-tabs';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

const OrdersPage = observer(function OrdersPage() {
  return (
    <Screen hasTabs>
      <NavigationBar title={shellText('orders')} />
      <GuestTabs active="orders" />
    </Screen>
  );
});

export default OrdersPage;
