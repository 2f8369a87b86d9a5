import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TableRow } from '../../../contract/staff';
import { problemText } from '../../text/problems';
import { shellText } from '../../text/shell';
import { staffTablesText } from '../../text/staff-tables';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import { ReasonPicker } from '../parts/reason-picker/reason-picker';
import type { TableList } from './table-list';

interface RenewSheetProps {
  readonly list: TableList;
  /** Null while the sheet is shut. */
  readonly table: TableRow | null;
  readonly isSeated: boolean;
  readonly onClose: () => void;
}

/** Another code for a table: what it means for whoever sits there stands above the button. */
export const RenewSheet = observer(function RenewSheet({ list, table, isSeated, onClose }: RenewSheetProps) {
  const [reason, setReason] = useState('');
  const tableId = table?.tableId ?? null;
  useEffect(() => setReason(''), [tableId]);
  const name = table?.name ?? '';
  const isOff = reason.trim() === '';
  const renew = async () => {
    if (tableId === null) return;
    if (isOff) {
      showToast(staffTablesText('reasonFirst'));
      return;
    }
    const problem = await list.renew(tableId, reason.trim());
    showToast(problem === null ? staffTablesText('renewed', { table: name }) : problemText(problem));
    onClose();
  };
  return (
    <Sheet
      isOpen={table !== null}
      onClose={onClose}
      label={staffTablesText('renewTitle', { table: name })}
      title={staffTablesText('renewTitle', { table: name })}
      closeLabel={shellText('close')}
      foot={
        <Button
          isWide
          className="staff-button staff-button--big"
          isOff={isOff}
          busyWords={list.renewingId === null ? null : staffTablesText('renewing')}
          onPress={() => void renew()}
        >
          {isOff ? staffTablesText('reasonFirst') : staffTablesText('renewButton')}
        </Button>
      }
    >
      <View className="staff-sheet">
        <View className="quiet">{staffTablesText('renewLine')}</View>
        {isSeated ? <Note icon="users">{staffTablesText('renewSeated')}</Note> : null}
        <ReasonPicker
          reason={reason}
          reasons={[
            staffTablesText('renewPhotographed'),
            staffTablesText('renewWorn'),
            staffTablesText('renewMoved'),
          ]}
          ownWords={staffTablesText('reasonOwn')}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
});
