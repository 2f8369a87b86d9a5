import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ShiftRow } from '../../../contract/shifts';
import type { Board } from '../../features/colleague/live/board';
import { timeWords } from '../../features/colleague/refunds/refund-words';
import { staffSession } from '../../features/colleague/session/staff-session';
import { callStaff } from '../../platform/cloud';
import { openPage } from '../../platform/navigation';
import { officeShiftText } from '../../text/office-shift';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { differenceWords } from './difference-rows';

const stateWords = { open: 'rowOpen', closed: 'rowClosed', accepted: 'rowAccepted' } as const;

/** The newest shifts of the store, for those who lead. */
export const ShiftList = observer(function ShiftList({ board }: { readonly board: Board }) {
  const [rows, setRows] = useState<readonly ShiftRow[]>([]);
  const mayList = staffSession.may('listShifts');
  const { storeId } = board;
  useEffect(() => {
    if (!mayList) return;
    void callStaff('listShifts', { storeId, beforeMs: null }).then((answer) => {
      if (answer.ok) setRows(answer.data.shifts);
    });
  }, [mayList, storeId]);
  if (rows.length === 0) return null;
  return (
    <Card className="shift-card shift-list">
      <View className="shift-head quiet">{officeShiftText('list')}</View>
      {rows.map((row) => (
        <Pressable
          key={row.id}
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
      ))}
    </Card>
  );
});
