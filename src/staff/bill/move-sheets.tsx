import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { StaffBillView } from '../../../contract/bills';
import { sumFen } from '../../../domain/money/sum-fen';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { staffBillText } from '../../text/staff-bill';
import { Chip, Chips } from '../../ui/chip/chip';
import type { TableList } from '../tables/table-list';
import type { BillDesk } from './bill-desk';
import { RoundChips } from './round-chips';
import { StepSheet } from './step-sheet';
import { TableChips } from './table-chips';

interface MoveSheetProps {
  readonly desk: BillDesk;
  readonly bill: StaffBillView;
  readonly list: TableList;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The guests sit at another table now: everything goes along. */
export const TransferSheet = observer(function TransferSheet(props: MoveSheetProps) {
  const { desk, bill, list, isOpen, onClose } = props;
  const [tableId, setTableId] = useChoice(isOpen);
  const table = list.table(tableId)?.name ?? null;
  return (
    <StepSheet
      desk={desk}
      isOpen={isOpen}
      isTall
      title={staffBillText('transferTitle', { table: bill.tableName })}
      meaning={
        table === null
          ? null
          : staffBillText('transferLine', {
              count: bill.rounds.length,
              yuan: fenToYuanText(bill.owed),
              from: bill.tableName,
            })
      }
      missing={table === null ? staffBillText('pickTable') : null}
      button={staffBillText('transferButton', { table: table ?? '' })}
      done={staffBillText('transferred', { table: table ?? '' })}
      onConfirm={() => desk.transfer(tableId ?? '')}
      onClose={onClose}
    >
      <TableChips
        tables={list.tables}
        bills={list.bills}
        leftTableId={bill.tableId}
        chosenId={tableId}
        takesBills={false}
        onChoose={setTableId}
      />
    </StepSheet>
  );
});

/** Two tables pay together: this bill goes onto another one, and ends. */
export const MergeSheet = observer(function MergeSheet(props: MoveSheetProps) {
  const { desk, bill, list, isOpen, onClose } = props;
  const [billId, setBillId] = useChoice(isOpen);
  const others = list.bills.filter((other) => other.billId !== bill.id);
  const into = others.find((other) => other.billId === billId) ?? null;
  const table = into?.tableName ?? '';
  return (
    <StepSheet
      desk={desk}
      isOpen={isOpen}
      title={staffBillText('mergeTitle', { table: bill.tableName })}
      meaning={
        into === null
          ? null
          : staffBillText('mergeLine', {
              from: bill.tableName,
              count: bill.rounds.length,
              yuan: fenToYuanText(bill.owed + into.owed),
            })
      }
      missing={into === null ? staffBillText('pickBill') : null}
      button={staffBillText('mergeButton', { table })}
      done={staffBillText('mergedInto', { table })}
      onConfirm={() => desk.merge(billId ?? '')}
      onClose={onClose}
    >
      {others.length === 0 && list.status !== 'opening' ? (
        <View className="quiet">{staffBillText('mergeNone')}</View>
      ) : null}
      <Chips>
        {others.map((other) => (
          <Chip
            key={other.billId}
            words={staffBillText('mergeRow', { table: other.tableName, yuan: fenToYuanText(other.owed) })}
            isChosen={other.billId === billId}
            onPress={() => setBillId(other.billId)}
          />
        ))}
      </Chips>
    </StepSheet>
  );
});

/** Some rounds are paid apart, on the bill of another table. */
export const MoveRoundsSheet = observer(function MoveRoundsSheet(props: MoveSheetProps) {
  const { desk, bill, list, isOpen, onClose } = props;
  const [tableId, setTableId] = useChoice(isOpen);
  const [wantedIds, setWantedIds] = useState<readonly string[]>([]);
  useEffect(() => {
    if (isOpen) setWantedIds([]);
  }, [isOpen]);
  const moved = bill.rounds.filter(({ orderId }) => wantedIds.includes(orderId));
  const table = list.table(tableId)?.name ?? null;
  const isSettled = moved.length > 0 && table !== null;
  const toggle = (orderId: string) =>
    setWantedIds(
      wantedIds.includes(orderId) ? wantedIds.filter((id) => id !== orderId) : [...wantedIds, orderId],
    );
  return (
    <StepSheet
      desk={desk}
      isOpen={isOpen}
      isTall
      title={staffBillText('moveTitle')}
      meaning={isSettled ? splitWords(bill, moved, table) : null}
      missing={isSettled ? null : staffBillText(moved.length === 0 ? 'pickRounds' : 'pickTable')}
      button={staffBillText('moveButton', { table: table ?? '' })}
      done={staffBillText('moved', { table: table ?? '' })}
      onConfirm={() =>
        desk.moveRounds(
          moved.map(({ orderId }) => orderId),
          tableId ?? '',
        )
      }
      onClose={onClose}
    >
      <View className="strong">{staffBillText('movePick')}</View>
      <RoundChips bill={bill} chosen={wantedIds} takesPaid onToggle={toggle} />
      <View className="strong">{staffBillText('moveWhere')}</View>
      <TableChips
        tables={list.tables}
        bills={list.bills}
        leftTableId={bill.tableId}
        chosenId={tableId}
        takesBills
        onChoose={setTableId}
      />
    </StepSheet>
  );
});

function splitWords(bill: StaffBillView, moved: StaffBillView['rounds'], table: string): string {
  const owed = sumFen(moved.map((round) => round.owed));
  return staffBillText('moveLine', {
    count: moved.length,
    yuan: fenToYuanText(owed),
    to: table,
    from: bill.tableName,
    left: fenToYuanText(bill.owed - owed),
  });
}

/** One choice, made anew each time the sheet opens. */
function useChoice(isOpen: boolean) {
  const choice = useState<string | null>(null);
  const [, choose] = choice;
  useEffect(() => {
    if (isOpen) choose(null);
  }, [isOpen, choose]);
  return choice;
}
