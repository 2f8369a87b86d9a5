import { View } from '@tarojs/components';
import type { BillRow } from '../../../contract/bills';
import type { TableRow } from '../../../contract/staff';
import { staffBillText } from '../../text/staff-bill';
import { staffTablesText } from '../../text/staff-tables';
import { Chip, Chips } from '../../ui/chip/chip';
import { areasOf } from '../tables/areas';

/** Tables to choose from, by area, without the one that is left. */
export function TableChips(props: {
  readonly tables: readonly TableRow[];
  readonly bills: readonly BillRow[];
  readonly leftTableId: string;
  readonly chosenId: string | null;
  /** Whether a table that has a bill of its own can be chosen. */
  readonly takesBills: boolean;
  readonly onChoose: (tableId: string) => void;
}) {
  const { tables, bills, leftTableId, chosenId, takesBills, onChoose } = props;
  const others = tables.filter(({ tableId }) => tableId !== leftTableId);
  return (
    <>
      {areasOf(others).map(({ letter, tables: inArea }) => (
        <View key={letter}>
          <View className="bill-area quiet t12">
            {letter === '' ? staffTablesText('otherArea') : staffTablesText('area', { letter })}
          </View>
          <Chips>
            {inArea.map(({ tableId, name }) => {
              const hasBill = bills.some((bill) => bill.tableId === tableId);
              return (
                <Chip
                  key={tableId}
                  words={name}
                  detail={hasBill ? staffBillText('hasBill') : null}
                  isOff={hasBill && !takesBills}
                  isChosen={chosenId === tableId}
                  onPress={() => onChoose(tableId)}
                />
              );
            })}
          </Chips>
        </View>
      ))}
    </>
  );
}
