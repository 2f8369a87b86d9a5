import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect } from 'react';
import type { QueueRow } from '../../../contract/queue';
import { clockText } from '../../features/session/store-clock';
import { staffQueueText } from '../../text/staff-queue';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import type { Desk } from './desk';
import { say } from '../../features/colleague/parts/say';

interface CalledCardProps {
  readonly desk: Desk;
  readonly row: QueueRow;
  readonly onSeat: () => void;
}

/** The number that everybody waits for: it comes, is called again, or is skipped. */
export const CalledCard = observer(function CalledCard({ desk, row, onSeat }: CalledCardProps) {
  const { board } = desk;
  const { id, partySize } = row;
  useEffect(() => void desk.findTables(partySize), [desk, id, partySize]);
  const [best] = desk.tablesFor(row);
  const time = board === null || row.comeUntilMs === null ? '' : clockText(board, row.comeUntilMs);
  return (
    <Card className="queue-called">
      <View className="t14 quiet num">
        {[
          staffQueueText('calling', { count: row.partySize }),
          ...(row.hasPhone ? [] : [staffQueueText('noPhone')]),
        ].join(' · ')}
      </View>
      <View className="queue-called__number num">{row.number}</View>
      <View className="t14 gold num">{staffQueueText('callsOnce', { count: row.calls, time })}</View>
      <View className="queue-called__steps">
        <Button look="line" size="m" icon="bell" onPress={() => void say(desk.call(row))}>
          {staffQueueText('again')}
        </Button>
        <Button look="line" size="m" onPress={() => void say(desk.pass(row))}>
          {staffQueueText('pass')}
        </Button>
        <Button className="queue-called__seat" size="m" onPress={onSeat}>
          {best ? staffQueueText('seatAt', { table: best.name }) : staffQueueText('seat')}
        </Button>
      </View>
    </Card>
  );
});
