import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ShiftPage, ShiftRow } from '../../../contract/shifts';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { callStaff } from '../../platform/cloud';
import { openPage } from '../../platform/navigation';
import { officeReportsText } from '../../text/office-reports';
import { officeShiftText } from '../../text/office-shift';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { showToast } from '../../ui/toast/toasts';
import { differenceWords } from './difference-rows';

const stateWords = { open: 'rowOpen', closed: 'rowClosed', accepted: 'rowAccepted' } as const;

interface ShiftListProps {
  readonly board: Board;
  readonly newest: ShiftPage;
}

/** The newest shifts of the store, and earlier ones when they are asked for. */
export const ShiftList = observer(function ShiftList({ board, newest }: ShiftListProps) {
  const [earlier, setEarlier] = useState<ShiftPage | null>(null);
  const rows = [...newest.shifts, ...(earlier?.shifts ?? [])];
  const { nextBeforeMs } = earlier ?? newest;
  const { storeId } = board;
  if (rows.length === 0) return null;
  const loadEarlier = async () => {
    const answer = await callStaff('listShifts', { storeId, beforeMs: nextBeforeMs });
    if (!answer.ok) return showToast(staffProblemText(answer.problem));
    setEarlier({ ...answer.data, shifts: [...(earlier?.shifts ?? []), ...answer.data.shifts] });
  };
  return (
    <Card className="shift-card shift-list">
      <View className="shift-head quiet">{officeShiftText('list')}</View>
      {rows.map((row) => (
        <Row key={row.id} board={board} row={row} />
      ))}
      {nextBeforeMs === null ? null : (
        <Button look="quiet" isWide className="staff-button" onPress={() => void loadEarlier()}>
          {officeReportsText('earlier')}
        </Button>
      )}
    </Card>
  );
});

function Row({ board, row }: { readonly board: Board; readonly row: ShiftRow }) {
  return (
    <Pressable
      className="shift-list__row"
      onPress={() => void openPage('/office/shift/index', { shiftId: row.id })}
    >
      <View className="grow">
        <View className="t16 clip">{row.colleagueName}</View>
        <View className="t12 quiet num">
          {timeWords(board, row.openedAtMs)} · {officeShiftText(stateWords[row.state])}
        </View>
      </View>
      {row.difference === null ? null : (
        <View className={row.difference === 0 ? 't14 jade' : 't14 gold num'}>
          {differenceWords(row.difference)}
        </View>
      )}
      <Icon name="right" size={16} />
    </Pressable>
  );
}
