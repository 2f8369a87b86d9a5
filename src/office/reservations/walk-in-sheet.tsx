import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { FreeTable } from '../../features/colleague/door/free-tables';
import { clockText } from '../../features/session/store-clock';
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

/** Somebody stands at the door without a reservation: how many, and at which of the free tables. */
export const WalkInSheet = observer(function WalkInSheet({ door, isOpen, onClose }: WalkInProps) {
  const [people, setPeople] = useState(2);
  const [tableId, setTableId] = useState<string | null>(null);
  const { board } = door;
  useEffect(() => setTableId(null), [isOpen, people]);
  // Whoever sat down meanwhile has changed the board.
  useEffect(() => {
    if (isOpen) void door.free.find(people);
  }, [door, isOpen, people, board]);
  const tables = door.free.of(people);
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
          {tables?.map((table) => (
            <Chip
              key={table.tableId}
              words={staffReservationsText('seats', table)}
              detail={untilWords(door, table)}
              isChosen={tableId === table.tableId}
              onPress={() => setTableId(table.tableId)}
            />
          ))}
        </Chips>
        {tables?.length === 0 ? (
          <View className="quiet">{staffReservationsText('noneFree', { count: people })}</View>
        ) : null}
      </View>
    </Sheet>
  );
});

function untilWords({ board }: Door, { freeUntilMs }: FreeTable): string | null {
  if (board === null || freeUntilMs === null) return null;
  return staffReservationsText('freeUntil', { time: clockText(board, freeUntilMs) });
}
