import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { SubscribeSheet } from '../../features/consent/subscribe-sheet';
import { visit } from '../../features/session/visit';
import { goBack } from '../../platform/navigation';
import { consentsText } from '../../text/consents';
import { customerProblemText } from '../../text/customer-problems';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { ConsentList } from './consent-list';
import { Consents } from './consents-store';
import { MessageList } from './message-list';
import { MyData } from './my-data';
import './index.scss';

/** Every consent, every message that came of it, and what the guest can do with their own data. */
const ConsentsPage = observer(function ConsentsPage() {
  const [store] = useState(() => new Consents());
  useEffect(() => {
    visit.start();
    void store.refresh();
  }, [store]);
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={consentsText('title')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        {store.consents === null ? (
          <Waiting store={store} />
        ) : (
          <>
            <ConsentList store={store} />
            <MessageList store={store} />
          </>
        )}
        <MyData onDeleted={() => void store.refresh()} />
      </View>
      <SubscribeSheet />
    </Screen>
  );
});

const Waiting = observer(function Waiting({ store }: { readonly store: Consents }) {
  const { problem } = store;
  if (problem === null) {
    return (
      <>
        <Bone width="100%" height={330} radius={14} />
        <Bone width="100%" height={96} radius={14} />
      </>
    );
  }
  return (
    <EmptyState
      mood="cold"
      title={shellText('offlineTitle')}
      line={customerProblemText(problem)}
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void store.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default ConsentsPage;
