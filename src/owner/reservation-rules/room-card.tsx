import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { PlacedTable } from '../../../contract/reservation-rules';
import { localText } from '../../text/language';
import { rulesText } from '../../text/owner-reservation-rules';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import { Tag } from '../../ui/tag/tag';
import type { RulesProps } from './general-card';
import { PlaceSheet } from './place-sheet';

const mostAreas = 12;

/** The parts of the room that guests may ask for, and how the tables stand in them. */
export const RoomCard = observer(function RoomCard({ draft, rules }: RulesProps) {
  const [placing, setPlacing] = useState<PlacedTable | null>(null);
  const { areas } = rules;
  const name = (index: number, language: 'zh' | 'en', words: string) =>
    draft.set({
      areas: areas.map((area, at) =>
        at === index ? { ...area, name: { ...area.name, [language]: words } } : area,
      ),
    });
  const add = () => {
    const number =
      areas.reduce((most, { id }) => Math.max(most, Number(/^area-(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1;
    const blank = { zh: rulesText('newArea'), en: `Area ${number}` };
    draft.set({ areas: [...areas, { id: `area-${number}`, name: blank, note: { zh: '', en: '' } }] });
  };
  return (
    <Card className="rules-card">
      <View className="t16 strong">{rulesText('room')}</View>
      {areas.map((area, index) => (
        <View key={area.id} className="rules-holiday">
          {(['zh', 'en'] as const).map((language) => (
            <Input
              key={language}
              className="rules-input grow"
              ariaLabel={rulesText(language === 'zh' ? 'areaZh' : 'areaEn', { number: index + 1 })}
              value={area.name[language]}
              maxlength={12}
              onInput={({ detail }) => name(index, language, detail.value)}
            />
          ))}
          <Pressable
            className="rules-holiday__remove"
            label={rulesText('removeArea', { number: index + 1 })}
            onPress={() => draft.set({ areas: areas.filter(({ id }) => id !== area.id) })}
          >
            <Icon name="trash" size={20} />
          </Pressable>
        </View>
      ))}
      {areas.length < mostAreas ? (
        <Button look="quiet" size="m" icon="plus" onPress={add}>
          {rulesText('addArea')}
        </Button>
      ) : null}
      <View className="strong">{rulesText('tables')}</View>
      <View className="t12 quiet">{rulesText('tablesLine')}</View>
      {draft.tables.map((table) => (
        <TableRow
          key={table.id}
          draft={draft}
          rules={rules}
          table={table}
          onPress={() => setPlacing(table)}
        />
      ))}
      <PlaceSheet draft={draft} rules={rules} table={placing} onClose={() => setPlacing(null)} />
    </Card>
  );
});

const TableRow = observer(function TableRow(
  props: RulesProps & { readonly table: PlacedTable; readonly onPress: () => void },
) {
  const { draft, rules, table, onPress } = props;
  const area = rules.areas.find(({ id }) => id === table.areaId);
  const beside = draft.tables.filter(({ id }) => table.neighbourIds.includes(id));
  const words = rulesText('seats', { name: table.name, seats: table.seats });
  return (
    <Pressable className="rules-table" label={words} onPress={onPress}>
      <View className="grow num">{words}</View>
      {area === undefined ? null : <Tag>{localText(area.name)}</Tag>}
      {beside.length === 0 ? null : (
        <View className="t12 quiet num clip">{beside.map((each) => `+${each.name}`).join(' ')}</View>
      )}
      <Icon name="right" size={16} />
    </Pressable>
  );
});
