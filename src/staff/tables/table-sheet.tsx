import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { BillRow } from '../../../contract/bills';
import type { TableRow, TicketView } from '../../../contract/staff';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { openPage } from '../../platform/navigation';
import { shellText } from '../../text/shell';
import { staffBoardText } from '../../text/staff-board';
import { staffText } from '../../text/staff';
import { staffTablesText } from '../../text/staff-tables';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Sheet } from '../../ui/sheet/sheet';
import { Tag } from '../../ui/tag/tag';
import type { Board } from '../../features/colleague/live/board';
import { clockText } from '../../features/session/store-clock';
import type { TableList } from './table-list';
import { minutesSince, standingOf } from './table-standing';

interface TableSheetProps {
  readonly board: Board;
  readonly list: TableList;
  /** Null while the sheet is shut. */
  readonly table: TableRow | null;
  readonly onCode: (table: TableRow) => void;
  readonly onClose: () => void;
}

/** One table: what is open there, and its code. */
export const TableSheet = observer(function TableSheet(props: TableSheetProps) {
  const { board, list, table, onCode, onClose } = props;
  const title = staffTablesText('sheetTitle', { table: table?.name ?? '' });
  return (
    <Sheet
      isOpen={table !== null}
      onClose={onClose}
      label={title}
      title={title}
      closeLabel={shellText('close')}
    >
      {table === null ? null : <TableFacts board={board} list={list} table={table} onCode={onCode} />}
    </Sheet>
  );
});

const TableFacts = observer(function TableFacts(props: {
  readonly board: Board;
  readonly list: TableList;
  readonly table: TableRow;
  readonly onCode: (table: TableRow) => void;
}) {
  const { board, list, table, onCode } = props;
  const { nowMs, tickets: open } = board;
  const { tickets, bill, sinceMs } = standingOf(table, { tickets: open, bills: list.bills, nowMs });
  const { seats } = table;
  return (
    <View className="staff-sheet table-sheet">
      <View className="quiet">
        {sinceMs === null
          ? staffTablesText('freeLine', { seats })
          : staffTablesText('busyLine', { seats, minutes: minutesSince(sinceMs, board.nowMs) })}
      </View>
      {[table.party, table.next].map((party) =>
        party === undefined ? null : (
          <View key={party.atMs} className="num">
            {staffTablesText('party', { ...party, time: clockText(board.clock, party.atMs) })}
          </View>
        ),
      )}
      {bill === null ? null : <Bill bill={bill} />}
      {tickets.map((ticket) => (
        <Ticket key={ticket.orderId} ticket={ticket} />
      ))}
      {table.code === null ? null : (
        <Pressable className="table-sheet__row" onPress={() => onCode(table)}>
          <Icon name="qr" />
          <View className="grow">
            <View className="t16">{staffTablesText('code')}</View>
            <View className="t12 quiet">{staffTablesText('codeLine', { ending: table.code.slice(-4) })}</View>
          </View>
          <Icon name="right" size={16} />
        </Pressable>
      )}
    </View>
  );
});

function Bill({ bill }: { readonly bill: BillRow }) {
  const { billId, rounds, owed, reserved, hasWriteOffRequest } = bill;
  const title = staffTablesText('bill', { count: rounds });
  const yuan = fenToYuanText(owed);
  const line =
    reserved > 0
      ? staffTablesText('billPaying', { yuan, reserved: fenToYuanText(reserved) })
      : staffTablesText('billOwed', { yuan });
  return (
    <Pressable
      className="table-sheet__row"
      label={`${title}, ${line}, ${staffTablesText('openBill')}`}
      onPress={() => void openPage('/staff/bill/index', { billId })}
    >
      <Icon name="receipt" />
      <View className="grow">
        <View className="t16 strong">{title}</View>
        <View className="t12 quiet num">{line}</View>
      </View>
      {hasWriteOffRequest ? <Tag tone="chili">{staffTablesText('toApprove')}</Tag> : null}
      <Icon name="right" size={16} />
    </Pressable>
  );
}

function Ticket({ ticket }: { readonly ticket: TicketView }) {
  const { orderId, pickupNumber, lines, payable, refunded } = ticket;
  const portions = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const number = staffText('number', { number: pickupNumber });
  const state = stateWords(ticket);
  return (
    <Pressable
      className="table-sheet__row"
      label={`${number}, ${state}, ${staffTablesText('openTicket')}`}
      onPress={() => void openPage('/staff/ticket/index', { orderId })}
    >
      <View className="grow">
        <View className="t16 strong num">{number}</View>
        <View className={ticket.status === 'placed' ? 't12 chili' : 't12 quiet'}>
          {`${staffBoardText('portion', { count: portions })} · ${state}`}
        </View>
      </View>
      <View className="t16 num">¥{fenToYuanText(payable - refunded)}</View>
      <Icon name="right" size={16} />
    </Pressable>
  );
}

function stateWords({ status }: TicketView): string {
  switch (status) {
    case 'placed':
      return staffBoardText('toAccept');
    case 'accepted':
      return staffBoardText('queued');
    case 'cooking':
      return staffBoardText('cooking');
    case 'ready':
      return staffBoardText('waitServe');
    default:
      return staffBoardText('stepServed');
  }
}
