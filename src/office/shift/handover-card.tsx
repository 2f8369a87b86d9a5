import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { LineField } from '../../features/colleague/parts/line-field/line-field';
import { officeShiftText } from '../../text/office-shift';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chip, Chips } from '../../ui/chip/chip';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { ShiftDesk } from './shift-desk';

/** Who goes on, and what they have to know. */
export const HandoverCard = observer(function HandoverCard({ desk }: { readonly desk: ShiftDesk }) {
  const [words, setWords] = useState('');
  const { handedTo, matters } = desk;
  const add = () => {
    desk.addMatter(words);
    setWords('');
  };
  return (
    <Card className="shift-card">
      <View className="shift-head quiet">
        <View>{officeShiftText('handTo')}</View>
        <View className="num">{officeShiftText('matters', { count: matters.length })}</View>
      </View>
      <Chips>
        <Chip
          words={officeShiftText('anybody')}
          isChosen={handedTo === null}
          onPress={() => desk.handTo(null)}
        />
        {desk.colleagues.map(({ colleagueId, name }) => (
          <Chip
            key={colleagueId}
            words={name}
            isChosen={handedTo === colleagueId}
            onPress={() => desk.handTo(colleagueId)}
          />
        ))}
      </Chips>
      {matters.map((matter, at) => (
        <View key={`${at} ${matter}`} className="shift-matter">
          <View className="shift-matter__number num">{at + 1}</View>
          <View className="grow">{matter}</View>
          <Pressable
            className="shift-matter__drop"
            label={`${officeShiftText('dropMatter')}: ${matter}`}
            onPress={() => desk.dropMatter(at)}
          >
            <Icon name="close" size={16} />
          </Pressable>
        </View>
      ))}
      <View className="row shift-add">
        <LineField
          className="grow"
          value={words}
          label={officeShiftText('matterHint')}
          maxLength={80}
          onType={setWords}
          onSend={add}
        />
        <Button look="quiet" size="m" className="staff-button" onPress={add}>
          {officeShiftText('addMatter')}
        </Button>
      </View>
    </Card>
  );
});
