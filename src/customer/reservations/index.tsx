import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ReservationView } from '../../../contract/reservations';
import { PaymentSheet } from '../../features/payment/payment-sheet';
import { visit } from '../../features/session/visit';
import { goBack, openPage } from '../../platform/navigation';
import { customerProblemText } from '../../text/customer-problems';
import { queueText } from '../../text/queue';
import { reservationsText } from '../../text/reservations';
import { shellText } from '../../text/shell';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NavigationBar } from '../../ui/navigation-bar/navigation-bar';
import { Screen } from '../../ui/screen/screen';
import { Bone } from '../../ui/skeleton/bone';
import { AskQuestion } from '../../features/consent/ask-question';
import { CancelSheet } from './cancel-sheet';
import { ClaimCard } from './claim-card';
import { myReservations } from './my-reservations';
import { ReservationCard } from './reservation-card';
import './index.scss';

/** The guest's tables: what is ahead, what is due, and what came of the others. */
const ReservationsPage = observer(function ReservationsPage() {
  const [cancelling, setCancelling] = useState<ReservationView | null>(null);
  useDidShow(() => {
    visit.start();
    void myReservations.refresh();
  });
  return (
    <Screen>
      <NavigationBar
        isSticky
        title={reservationsText('mine')}
        backLabel={shellText('back')}
        onBack={() => void goBack()}
      />
      <View className="stack">
        <Rows onCancel={setCancelling} />
        {visit.store?.hasQueue === true ? (
          <Button look="quiet" isWide icon="queue" onPress={() => void openPage('/customer/queue/index')}>
            {queueText('entry')}
          </Button>
        ) : null}
      </View>
      <CancelSheet reservation={cancelling} onClose={() => setCancelling(null)} />
      <PaymentSheet />
    </Screen>
  );
});

const Rows = observer(function Rows(props: { readonly onCancel: (reservation: ReservationView) => void }) {
  const { reservations, asks, problem } = myReservations;
  if (reservations === null)
    return problem === null ? <Bone width="100%" height={180} radius={14} /> : <NotOpened />;
  const first = reservations.find(({ status }) => status === 'confirmed');
  const book = (
    <Button isWide icon="calendar" onPress={() => void openPage('/customer/reserve/index')}>
      {reservationsText('title')}
    </Button>
  );
  if (reservations.length === 0) {
    return (
      <EmptyState
        mood="warm"
        title={reservationsText('none')}
        line={reservationsText('noneLine')}
        action={
          <>
            {book}
            <ClaimCard />
          </>
        }
      />
    );
  }
  return (
    <>
      {book}
      {first && asks.length > 0 ? (
        <AskQuestion
          asks={asks}
          at={{ storeId: first.storeId, screen: 'reservation' }}
          title={reservationsText('askReminder')}
          onEnd={() => myReservations.endAsking()}
        />
      ) : null}
      {reservations.map((reservation) => (
        <ReservationCard key={reservation.id} reservation={reservation} onCancel={props.onCancel} />
      ))}
      <ClaimCard />
    </>
  );
});

const NotOpened = observer(function NotOpened() {
  const { problem } = myReservations;
  return (
    <EmptyState
      mood="cold"
      title={problem === null ? '' : customerProblemText(problem)}
      line=""
      action={
        <Button look="quiet" size="m" icon="repeat" onPress={() => void myReservations.refresh()}>
          {shellText('again')}
        </Button>
      }
    />
  );
});

export default ReservationsPage;
