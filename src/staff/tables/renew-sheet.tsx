import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { TableRow } from '../../../contract/staff';
import { staffProblemText } from '../../text/staff-problems';
import { staffTablesText } from '../../text/staff-tables';
import { Note } from '../../ui/note/note';
import { showToast } from '../../ui/toast/toasts';
import { ReasonSheet } from '../../features/colleague/parts/reason-sheet/reason-sheet';
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
  const name = table?.name ?? '';
  const renew = async (reason: string) => {
    if (table === null) return;
    const problem = await list.renew(table.tableId, reason);
    showToast(problem === null ? staffTablesText('renewed', { table: name }) : staffProblemText(problem));
    onClose();
  };
  return (
    <ReasonSheet
      isOpen={table !== null}
      title={staffTablesText('renewTitle', { table: name })}
      reasons={[
        staffTablesText('renewPhotographed'),
        staffTablesText('renewWorn'),
        staffTablesText('renewMoved'),
      ]}
      button={staffTablesText('renewButton')}
      busyWords={list.renewingId === null ? null : staffTablesText('renewing')}
      onSend={(reason) => void renew(reason)}
      onClose={onClose}
    >
      <View className="quiet">{staffTablesText('renewLine')}</View>
      {isSeated ? <Note icon="users">{staffTablesText('renewSeated')}</Note> : null}
    </ReasonSheet>
  );
});
