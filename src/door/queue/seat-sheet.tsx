import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { QueueRow } from '../../../contract/queue';
import { clockText } from '../../features/session/store-clock';
import { shellText } from '../../text/shell';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import type { FreeTable } from '../../features/colleague/door/free-tables';
import type { Desk } from './desk';
import { say } from '../../features/colleague/parts/say';

interface SeatSheetProps {
  readonly desk: Desk;
  /** Null while the sheet is shut. */
  readonly row: QueueRow | null;
  readonly onClose: () => void;
}

/** Which of the free tables a party gets: the smallest that fits is chosen already. */
export const SeatSheet = observer(function SeatSheet({ desk, row, onClose }: SeatSheetProps) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const partySize = row?.partySize ?? null;
  const rowId = row?.id;
  useEffect(() => {
    setChosenId(null);
    if (partySize !== null) void desk.findTables(partySize);
  }, [desk, rowId, partySize]);
  const tables = row === null ? [] : desk.tablesFor(row);
  const table = tables.find(({ tableId }) => tableId === chosenId) ?? tables[0] ?? null;
  const title = staffQueueText('chooseTable');
  return (
    <Sheet
      isOpen={row !== null}
      onClose={onClose}
      label={title}
      title={row === null ? title : `${title} · ${row.number}`}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          isOff={table === null}
          onPress={() => {
            if (row === null || table === null) return;
            void say(desk.seat(row, table.tableId));
            onClose();
          }}
        >
          {table === null ? staffQueueText('noTable') : staffQueueText('seatAt', { table: table.name })}
        </Button>
      }
    >
      <View className="staff-sheet">
        <Chips>
          {tables.map((each) => (
            <Chip
              key={each.tableId}
              words={staffQueueText('tableSeats', each)}
              detail={untilWords(desk, each)}
              isChosen={each.tableId === table?.tableId}
              onPress={() => setChosenId(each.tableId)}
            />
          ))}
        </Chips>
      </View>
    </Sheet>
  );
});

function untilWords({ board }: Desk, { freeUntilMs }: FreeTable): string | null {
  if (board === null || freeUntilMs === null) return null;
  return staffQueueText('until', { time: clockText(board, freeUntilMs) });
}
