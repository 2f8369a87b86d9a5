import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { busyTables } from '../../../domain/reservation/booked-span';
import { hasTable } from '../../../domain/reservation/reservation-lifecycle';
import { shellText } from '../../text/shell';
import { staffReservationsText } from '../../text/staff-reservations';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { Stepper } from '../../ui/stepper/stepper';
import type { Door } from './door';
import { sayDone } from './party-row';

interface WalkInProps {
  readonly door: Door;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const soonMs = 30 * 60_000;

/** Somebody stands at the door without a reservation: how many, and at which of the free tables. */
export const WalkInSheet = observer(function WalkInSheet({ door, isOpen, onClose }: WalkInProps) {
  const [people, setPeople] = useState(2);
  const [tableId, setTableId] = useState<string | null>(null);
  useEffect(() => setTableId(null), [isOpen, people]);
  const seat = () => {
    if (tableId === null) return;
    sayDone(door.seatWalkIn(tableId, people));
    onClose();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      label={staffReservationsText('seatWalkIn')}
      title={staffReservationsText('seatWalkIn')}
      closeLabel={shellText('close')}
      foot={
        <Button isWide isOff={tableId === null} onPress={seat}>
          {staffReservationsText(tableId === null ? 'table' : 'seat')}
        </Button>
      }
    >
      <View className="staff-sheet">
        <View className="row between">
          <View className="strong num">{staffReservationsText('people', { count: people })}</View>
          <Stepper
            isLarge
            value={people}
            least={1}
            moreLabel={staffReservationsText('more')}
            lessLabel={staffReservationsText('less')}
            onMore={() => setPeople(people + 1)}
            onLess={() => setPeople(people - 1)}
          />
        </View>
        <Chips>
          {freeTables(door, people).map(({ id, name, seats }) => (
            <Chip
              key={id}
              words={staffReservationsText('seats', { name, seats })}
              isChosen={tableId === id}
              onPress={() => setTableId(id)}
            />
          ))}
        </Chips>
      </View>
    </Sheet>
  );
});

/** Tables that nobody has now or in the next half hour; the cloud has the last word. */
function freeTables({ board }: Door, people: number) {
  if (board === null) return [];
  const spans = board.rows
    .filter(({ status }) => hasTable(status))
    .map(({ id, tables, startMs, endMs, isWalkIn, status }) => ({
      ...{ reservationId: id, tableIds: tables.map((table) => table.id), isWalkIn },
      startMs: status === 'seated' ? 0 : startMs,
      endMs: status === 'seated' ? board.nowMs + soonMs : endMs,
    }));
  const busy = busyTables(spans, { startMs: board.nowMs, endMs: board.nowMs + soonMs });
  return board.tables.filter(({ id, seats }) => seats >= people && !busy.has(id));
}
