import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { staffSession } from '../../features/colleague/session/staff-session';
import type { Door } from './door';
import { sayDone } from './party-row';

/** Whom the house takes no reservations of, and why; hidden where there is nobody. */
export const Blocked = observer(function Blocked({ door }: { readonly door: Door }) {
  const blocked = door.board?.blocked ?? [];
  if (blocked.length === 0 || !staffSession.may('blockGuest')) return null;
  return (
    <Card label={staffReservationsText('blocked')}>
      <View className="t16 strong">{staffReservationsText('blocked')}</View>
      {blocked.map(({ reservationId, name, reason }) => (
        <View key={reservationId} className="row gap-8 door-blocked">
          <View className="grow clip">{`${name} · ${reason}`}</View>
          <Button look="line" size="s" onPress={() => sayDone(door.block(reservationId, false, reason))}>
            {staffReservationsText('unblock')}
          </Button>
        </View>
      ))}
    </Card>
  );
});
