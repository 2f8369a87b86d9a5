import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { PlacedTable } from '../../../contract/reservation-rules';
import { localText } from '../../text/language';
import { rulesText } from '../../text/owner-reservation-rules';
import { shellText } from '../../text/shell';
import { staffProblemText } from '../../text/staff-problems';
import { Button } from '../../ui/button/button';
import { Chip, Chips } from '../../ui/chip/chip';
import { Sheet } from '../../ui/sheet/sheet';
import { showToast } from '../../ui/toast/toasts';
import type { RulesProps } from './general-card';

interface PlaceSheetProps extends RulesProps {
  /** Null while the sheet is shut. */
  readonly table: PlacedTable | null;
  readonly onClose: () => void;
}

const mostNeighbours = 6;

/** Where one table stands, and which tables are pushed against it for a large party. */
export const PlaceSheet = observer(function PlaceSheet({ draft, rules, table, onClose }: PlaceSheetProps) {
  const [areaId, setAreaId] = useState<string | null>(null);
  const [beside, setBeside] = useState<readonly string[]>([]);
  useEffect(() => {
    setAreaId(table?.areaId ?? null);
    setBeside(table?.neighbourIds ?? []);
  }, [table]);
  const toggle = (id: string) =>
    setBeside(beside.includes(id) ? beside.filter((each) => each !== id) : [...beside, id]);
  const save = async () => {
    if (table === null) return;
    const problem = await draft.place(table, areaId, [...beside]);
    showToast(problem === null ? rulesText('saved') : staffProblemText(problem));
    if (problem === null) onClose();
  };
  const others = draft.tables.filter(({ id }) => id !== table?.id);
  const seats = others
    .filter(({ id }) => beside.includes(id))
    .reduce((sum, each) => sum + each.seats, table?.seats ?? 0);
  return (
    <Sheet
      isOpen={table !== null}
      onClose={onClose}
      label={table?.name ?? ''}
      title={table?.name ?? ''}
      closeLabel={shellText('close')}
      foot={
        <Button isWide onPress={() => void save()}>
          {rulesText('savePlace')}
        </Button>
      }
    >
      <View className="rules-sheet">
        <View className="strong">{rulesText('where')}</View>
        <Chips>
          {rules.areas.map((area) => (
            <Chip
              key={area.id}
              words={localText(area.name)}
              isChosen={areaId === area.id}
              onPress={() => setAreaId(areaId === area.id ? null : area.id)}
            />
          ))}
        </Chips>
        <View className="strong">{rulesText('beside')}</View>
        <View className="t12 quiet num">{rulesText('together', { seats })}</View>
        <Chips>
          {others.map(({ id, name, seats: theirs }) => (
            <Chip
              key={id}
              words={rulesText('seats', { name, seats: theirs })}
              isChosen={beside.includes(id)}
              onPress={() => {
                if (beside.includes(id) || beside.length < mostNeighbours) toggle(id);
              }}
            />
          ))}
        </Chips>
      </View>
    </Sheet>
  );
});
