import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReservationView } from '../../../contract/reservations';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { clockText } from '../../features/session/store-clock';
import { visit } from '../../features/session/visit';
import { openPage } from '../../platform/navigation';
import { localText } from '../../text/language';
import { reservationsText } from '../../text/reservations';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Tag } from '../../ui/tag/tag';
import { sayEnd } from './end-words';
import { myReservations } from './my-reservations';
import { momentWords } from './time-words';

interface CardProps {
  readonly reservation: ReservationView;
  readonly onCancel: (reservation: ReservationView) => void;
}

const tones = {
  waiting: 'gold',
  offered: 'chili',
  held: 'chili',
  confirmed: 'jade',
  seated: 'jade',
  finished: 'plain',
  cancelled: 'plain',
  expired: 'plain',
  'no-show': 'plain',
} as const;

export const ReservationCard = observer(function ReservationCard({ reservation, onCancel }: CardProps) {
  const { status, startMs, nowMs, storeName, partySize, areaName, tableNames } = reservation;
  const place = [
    reservationsText('party', { count: partySize }),
    ...(areaName === null ? [] : [localText(areaName)]),
    ...tableNames,
  ];
  return (
    <Card>
      <View className="row between">
        <View className="quiet clip">{localText(storeName)}</View>
        <Tag tone={tones[status]}>{reservationsText(status)}</Tag>
      </View>
      <View className="t20 strong num">{momentWords(reservation, nowMs, startMs)}</View>
      <View className="num">{place.join(' · ')}</View>
      {factsOf(reservation).map((fact) => (
        <View key={fact} className="t12 quiet num">
          {fact}
        </View>
      ))}
      <Actions reservation={reservation} onCancel={onCancel} />
    </Card>
  );
});

/** Money and times that matter now, in words. */
function factsOf(reservation: ReservationView): string[] {
  const { status, deposit, untilMs, freeUntilMs, isChangeable, nowMs, cancelReason } = reservation;
  const yuan = (fen: number) => ({ yuan: fenToShortYuanText(fen) });
  const facts: string[] = [reservationsText('number', { number: reservation.number })];
  if (untilMs !== null) facts.push(reservationsText('until', { time: clockText(reservation, untilMs) }));
  if (deposit.paid > 0) facts.push(reservationsText('depositPaid', yuan(deposit.paid)));
  if (deposit.applied > 0) facts.push(reservationsText('depositUsed', yuan(deposit.applied)));
  if (deposit.returned > 0) {
    const back = reservationsText('depositBack', yuan(deposit.returned));
    facts.push(deposit.refund === 'on-its-way' ? `${back} · ${reservationsText('onItsWay')}` : back);
  }
  if (deposit.kept > 0) facts.push(reservationsText('depositKept', yuan(deposit.kept)));
  if (status === 'confirmed' && isChangeable) {
    facts.push(reservationsText('freeUntil', { time: momentWords(reservation, nowMs, freeUntilMs) }));
  }
  if (cancelReason !== null) facts.push(reservationsText('storeCancelled', { reason: cancelReason }));
  return facts;
}

/** The menu opens for the kept table; what is chosen and paid there waits for the party. */
async function orderAhead({ id, storeId, startMs, deposit }: ReservationView): Promise<void> {
  await visit.orderAhead(storeId, { id, startMs, deposit: deposit.left });
  await openPage('/pages/menu/index');
}

/** A card and a poster that say when and where, and nothing that would let anybody change the table. */
async function callFriends({ storeId: store, startMs, partySize }: ReservationView): Promise<void> {
  const when = { at: String(startMs), party: String(partySize) };
  await openPage('/site/share-poster/index', { kind: 'reservation', store, ...when });
}

const Actions = observer(function Actions({ reservation, onCancel }: CardProps) {
  const { id, status, deposit, isCancellable, isChangeable } = reservation;
  if (!isCancellable) return null;
  const isBusy = myReservations.busyId === id;
  const pay = async () => sayEnd(await myReservations.pay(reservation));
  const isDue = status === 'held' || status === 'offered';
  return (
    <View className="row gap-8 reservation-card__actions">
      {isDue ? (
        <Button size="m" busyWords={isBusy ? reservationsText('busy') : null} onPress={() => void pay()}>
          {status === 'offered'
            ? reservationsText('take')
            : reservationsText('payDeposit', { yuan: fenToShortYuanText(deposit.amount) })}
        </Button>
      ) : null}
      {isChangeable ? (
        <Button look="line" size="m" onPress={() => void openPage('/customer/reserve/index', { change: id })}>
          {reservationsText('change')}
        </Button>
      ) : null}
      {reservation.mayOrderAhead ? (
        <Button look="line" size="m" onPress={() => void orderAhead(reservation)}>
          {reservationsText('orderAhead')}
        </Button>
      ) : null}
      {reservation.orderIds.map((orderId, index) => (
        <Button
          key={orderId}
          look="line"
          size="m"
          onPress={() => void openPage('/pages/order/index', { id: orderId })}
        >
          {reservationsText('seeDishes', { number: index + 1 })}
        </Button>
      ))}
      {status === 'confirmed' ? (
        <Button look="line" size="m" icon="share" onPress={() => void callFriends(reservation)}>
          {reservationsText('callFriends')}
        </Button>
      ) : null}
      <Button look="line" size="m" onPress={() => onCancel(reservation)}>
        {reservationsText('cancel')}
      </Button>
    </View>
  );
});
