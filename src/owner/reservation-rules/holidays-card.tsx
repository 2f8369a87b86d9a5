import { Input, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { rulesText } from '../../text/owner-reservation-rules';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Icon } from '../../ui/icon/icon';
import { Pressable } from '../../ui/pressable/pressable';
import type { RulesDraft } from './rules-draft';

/** Days off and days with hours of their own; the whole store follows them. */
export const HolidaysCard = observer(function HolidaysCard({ draft }: { readonly draft: RulesDraft }) {
  return (
    <Card className="rules-card">
      <View className="t16 strong">{rulesText('holidays')}</View>
      <View className="t12 quiet">{rulesText('holidaysLine')}</View>
      {draft.holidays.map(({ key, day, hours }, index) => (
        <View key={key} className="rules-holiday">
          <Input
            className="rules-input num"
            ariaLabel={rulesText('dayOf', { number: index + 1 })}
            value={day}
            maxlength={10}
            placeholder={draft.today}
            onInput={({ detail }) => draft.editHoliday(key, { day: detail.value })}
          />
          <Input
            className="rules-input grow num"
            ariaLabel={rulesText('hoursOf', { number: index + 1 })}
            value={hours}
            maxlength={60}
            placeholder={rulesText('closed')}
            onInput={({ detail }) => draft.editHoliday(key, { hours: detail.value })}
          />
          <Pressable
            className="rules-holiday__remove"
            label={rulesText('removeOf', { number: index + 1 })}
            onPress={() => draft.removeHoliday(key)}
          >
            <Icon name="trash" size={20} />
          </Pressable>
        </View>
      ))}
      <Button look="quiet" size="m" icon="plus" onPress={() => draft.addHoliday()}>
        {rulesText('addHoliday')}
      </Button>
    </Card>
  );
});
