import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReservationView } from '../../../contract/reservations';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import { FormSheet } from '../../features/sheets/form-sheet';
import { reservationsText } from '../../text/reservations';
import { sayEnd } from './end-words';
import { myReservations } from './my-reservations';
import { momentWords } from './time-words';

interface CancelSheetProps {
  /** Null while the sheet is shut. */
  readonly reservation: ReservationView | null;
  readonly onClose: () => void;
}

/** What cancelling means for the money, before it is done. */
export const CancelSheet = observer(function CancelSheet({ reservation, onClose }: CancelSheetProps) {
  const cancel = async () => {
    if (reservation === null) return;
    const end = await myReservations.cancel(reservation);
    sayEnd(end);
    if (end.kind !== 'busy') onClose();
  };
  return (
    <FormSheet
      isOpen={reservation !== null}
      title={reservationsText('cancelTitle')}
      button={reservationsText('cancel')}
      busyWords={myReservations.busyId === null ? null : reservationsText('busy')}
      bodyClass="reservation-cancel"
      onSend={() => void cancel()}
      onClose={onClose}
    >
      <View>{reservation === null ? '' : moneyWords(reservation)}</View>
      <View className="quiet">{reservationsText('cancelPlain')}</View>
    </FormSheet>
  );
});

function moneyWords(reservation: ReservationView): string {
  const { returnsOnCancel, deposit, freeUntilMs, nowMs, orderIds } = reservation;
  const kept = deposit.paid - returnsOnCancel;
  const time = momentWords(reservation, nowMs, freeUntilMs);
  const returns = reservationsText('returns', { yuan: fenToShortYuanText(returnsOnCancel) });
  const keeps = reservationsText('keeps', { time, yuan: fenToShortYuanText(kept) });
  const dishes = orderIds.length > 0 ? reservationsText('returnsDishes') : '';
  return `${kept > 0 ? keeps : ''}${returnsOnCancel > 0 ? returns : ''}${dishes}`;
}
