import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { QueueRow } from '../../../contract/queue';
import { staffQueueText } from '../../text/staff-queue';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import type { Desk } from './desk';

interface RowsProps {
  readonly desk: Desk;
  readonly letter: string;
  readonly onOpen: (row: QueueRow) => void;
}

/** Those who wait in a group, in order, and below them those who missed their call. */
export const Rows = observer(function Rows({ desk, letter, onOpen }: RowsProps) {
  const waiting = desk.rowsOf(letter, 'waiting');
  const passed = desk.rowsOf(letter, 'passed');
  if (waiting.length + passed.length === 0) {
    if (desk.called.length > 0) return null;
    return <EmptyState mood="warm" title={staffQueueText('empty')} line={staffQueueText('emptyLine')} />;
  }
  return (
    <>
      <View className="t14 quiet queue-rows__title">{staffQueueText('next')}</View>
      <View className="queue-rows">
        {[...waiting, ...passed].map((row) => (
          <Row key={row.id} desk={desk} row={row} onOpen={() => onOpen(row)} />
        ))}
      </View>
    </>
  );
});

interface RowProps {
  readonly desk: Desk;
  readonly row: QueueRow;
  readonly onOpen: () => void;
}

const Row = observer(function Row({ desk, row, onOpen }: RowProps) {
  const isPassed = row.status === 'passed';
  const people = staffQueueText('people', { count: row.partySize });
  const waits = staffQueueText('waits', { minutes: desk.minutesOf(row) });
  const mark = isPassed
    ? staffQueueText('passed')
    : row.timesBack > 0
      ? staffQueueText('wasBack')
      : row.hasPhone
        ? null
        : staffQueueText('noPhone');
  return (
    <Pressable
      className={isPassed ? 'queue-rows__row queue-rows__row--passed' : 'queue-rows__row'}
      label={[row.number, people, mark, waits].filter((words) => words !== null).join('，')}
      onPress={onOpen}
    >
      <View className="queue-rows__number strong num">{row.number}</View>
      <View className="num">{people}</View>
      {mark === null ? null : <Tag tone={isPassed ? 'plain' : 'gold'}>{mark}</Tag>}
      <View className="end quiet num">{waits}</View>
    </Pressable>
  );
});
