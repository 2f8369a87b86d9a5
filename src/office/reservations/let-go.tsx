import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { staffSession } from '../../features/colleague/session/staff-session';
import { clockText, monthAndDay } from '../../features/session/store-clock';
import { callPhone } from '../../platform/phone';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import type { Door } from './door';
import { sayDone } from './party-row';

/** Tables that were promised on the phone and let go, as the deposit did not come: whoever promised may call back. */
export const LetGo = observer(function LetGo({ door }: { readonly door: Door }) {
  const { board } = door;
  if (board === null || board.letGo.length === 0) return null;
  return (
    <Card label={staffReservationsText('letGo')}>
      <View className="t16 strong">{staffReservationsText('letGo')}</View>
      {board.letGo.map((row) => {
        const { month, day } = monthAndDay(board, row.startMs);
        const people = staffReservationsText('people', { count: row.partySize });
        const when = `${month}/${day} ${clockText(board, row.startMs)}`;
        const { phone } = row;
        return (
          <View key={row.id} className="row gap-8 door-blocked">
            <View className="grow num">{`${row.name} · ${when} · ${people}`}</View>
            {phone === null ? null : (
              <Button look="line" size="s" onPress={() => void callPhone(phone)}>
                {staffReservationsText('callBack')}
              </Button>
            )}
            {staffSession.may('forgetLetGo') ? (
              <Button look="line" size="s" onPress={() => sayDone(door.forget(row))}>
                {staffReservationsText('known')}
              </Button>
            ) : null}
          </View>
        );
      })}
    </Card>
  );
});
