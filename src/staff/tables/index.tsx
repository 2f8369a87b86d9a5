import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { TableRow } from '../../../contract/staff';
import { staffTablesText } from '../../text/staff-tables';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Bone } from '../../ui/skeleton/bone';
import type { Board } from '../../features/colleague/live/board';
import { useLaterBoards } from '../../features/colleague/live/later-boards';
import { StaffBar } from '../../features/colleague/parts/staff-bar/staff-bar';
import { StaffScreen } from '../../features/colleague/parts/staff-screen/staff-screen';
import { CodeSheet } from './code-sheet';
import { RenewSheet } from './renew-sheet';
import { TableList } from './table-list';
import { TableMap } from './table-map';
import { TableSheet } from './table-sheet';
import { standingOf } from './table-standing';
import './index.scss';
import { NotReached } from '../../features/colleague/parts/not-reached/not-reached';

type Open = { readonly what: 'table' | 'code' | 'renew'; readonly tableId: string };

/** The room at a glance; a tap leads to what is open at a table, and to its code. */
const TablesPage = observer(function TablesPage() {
  return (
    <StaffScreen tab="tables" needs="listTables" className="tables-page">
      {(board) => <Tables key={board.storeId} board={board} />}
    </StaffScreen>
  );
});

const Tables = observer(function Tables({ board }: { readonly board: Board }) {
  const [list] = useState(() => new TableList(board.storeId));
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => void list.refresh(), [list]);
  // Whatever changes a bill rings the store's signal, so a board that was fetched anew may know of it.
  useLaterBoards(board, () => void list.refreshBills());
  const shown = (what: Open['what']) => (open?.what === what ? list.table(open.tableId) : null);
  const close = () => setOpen(null);
  const renewed = shown('renew');
  return (
    <>
      <StaffBar board={board} title={staffTablesText('title')} />
      {list.status === 'ready' && list.tables.length > 0 ? (
        <TableMap board={board} list={list} onChoose={({ tableId }) => setOpen({ what: 'table', tableId })} />
      ) : (
        <NoTables list={list} />
      )}
      <TableSheet
        board={board}
        list={list}
        table={shown('table')}
        onCode={({ tableId }) => setOpen({ what: 'code', tableId })}
        onClose={close}
      />
      <CodeSheet
        storeId={board.storeId}
        table={shown('code')}
        onRenew={({ tableId }) => setOpen({ what: 'renew', tableId })}
        onClose={close}
      />
      <RenewSheet
        list={list}
        table={renewed}
        isSeated={renewed !== null && isSeated(board, list, renewed)}
        onClose={() => setOpen(open === null ? null : { ...open, what: 'code' })}
      />
    </>
  );
});

function isSeated({ tickets, nowMs }: Board, { bills }: TableList, table: TableRow): boolean {
  return standingOf(table, { tickets, bills, nowMs }).tone !== 'free';
}

const NoTables = observer(function NoTables({ list }: { readonly list: TableList }) {
  if (list.status === 'opening') {
    return (
      <View className="tables-page__bones">
        <Bone width="100%" height={460} radius={14} />
      </View>
    );
  }
  if (list.problem === null) {
    return (
      <EmptyState mood="warm" title={staffTablesText('emptyTitle')} line={staffTablesText('emptyLine')} />
    );
  }
  return <NotReached problem={list.problem} onAgain={() => void list.refresh()} />;
});

export default TablesPage;
