import { observer } from 'mobx-react-lite';
import { goBack } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';

const CheckoutPage = observer(function CheckoutPage() {
  return (
    <Screen>
      <NavigationBar title={shellText('menu')} backLabel={shellText('back')} onBack={() => void goBack()} />
    </Screen>
  );
});

export default CheckoutPage;
